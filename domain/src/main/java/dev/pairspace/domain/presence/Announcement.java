package dev.pairspace.domain.presence;

import java.util.List;
import java.util.Optional;

/**
 * The result of what a session announced about presence.
 *
 * @param news what all other sessions should be told; what was foreign or stale is not among it
 * @param probe the session that must prove to be alive, because another one claims its client id
 */
public record Announcement(List<PresenceState> news, Optional<SessionId> probe) {

  static final Announcement NOTHING = new Announcement(List.of(), Optional.empty());

  public Announcement {
    news = List.copyOf(news);
  }

  static Announcement of(List<PresenceState> news) {
    return news.isEmpty() ? NOTHING : new Announcement(news, Optional.empty());
  }
}
