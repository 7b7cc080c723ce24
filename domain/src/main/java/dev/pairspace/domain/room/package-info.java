/** Rooms and the people in them: identity, title, visibility, who may do what. */
package dev.pairspace.domain.room;
