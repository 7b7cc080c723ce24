/** What the outside may know of the application's health, by MicroProfile Health. */
package dev.pairspace.adapters.rest.health;
