package dev.pairspace.domain.chat;

import dev.pairspace.domain.presence.Participant;

/**
 * The author of a chat message as the room knew them when it was sent: it keeps that name when they
 * take another one, or are not in the room any more.
 *
 * @param id the member's; for a guest one that lives as long as the connection
 * @param color {@code #rrggbb}
 */
public record MessageAuthor(String id, String name, String color) {

  public static MessageAuthor of(Participant participant) {
    return new MessageAuthor(participant.id(), participant.name(), participant.color());
  }
}
