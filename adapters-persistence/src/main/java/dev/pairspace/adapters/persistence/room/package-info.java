/** Rooms: the room's row and, at its creation, its document with the first update. */
package dev.pairspace.adapters.persistence.room;
