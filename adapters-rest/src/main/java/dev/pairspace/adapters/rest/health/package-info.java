/** The application's health as reported to any client, by MicroProfile Health. */
package dev.pairspace.adapters.rest.health;
