package dev.pairspace.application.live;

import dev.pairspace.domain.presence.Participant;
import java.util.List;

/**
 * What can be told of a room in memory without taking part in its turns.
 *
 * @param connections sessions, several of which may belong to one participant
 * @param documentBytes encoded state of the document
 * @param unsavedUpdates updates that are not committed yet
 * @param unreadableUpdates stored updates without which the room was opened, since they cannot be
 *     read
 */
public record LiveStatus(
    List<Participant> participants,
    int connections,
    long documentBytes,
    long unsavedUpdates,
    long unreadableUpdates) {

  public static final LiveStatus EMPTY = new LiveStatus(List.of(), 0, 0, 0, 0);

  public LiveStatus {
    participants = List.copyOf(participants);
  }
}
