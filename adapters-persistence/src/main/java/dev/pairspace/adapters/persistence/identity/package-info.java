/** Identities and secrets of what is stored. */
package dev.pairspace.adapters.persistence.identity;
