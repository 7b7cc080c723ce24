package dev.pairspace.application.live;

import dev.pairspace.domain.presence.Participant;
import java.util.List;

/**
 * What is known of a room in memory outside its turns.
 *
 * @param connections sessions, several of which may belong to one participant
 * @param documentBytes encoded state of the document
 * @param unsavedUpdates updates that are not committed yet
 * @param unreadableUpdates stored updates that were left out when the room was opened, since they
 *     cannot be read
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
