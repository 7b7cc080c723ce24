/** Rooms and their members: identity, title, visibility, permissions. */
package dev.pairspace.domain.room;
