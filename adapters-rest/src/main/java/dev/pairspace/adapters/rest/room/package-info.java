/** Rooms: creating, reading, joining. */
package dev.pairspace.adapters.rest.room;
