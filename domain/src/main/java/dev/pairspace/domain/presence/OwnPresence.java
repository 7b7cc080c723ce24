package dev.pairspace.domain.presence;

import java.util.Optional;

/**
 * What a session says of itself.
 *
 * @param cursor where it says to be, if it does
 * @param name what it wants to be called, if it says so; at most 40 UTF-16 units
 * @param color {@code #rrggbb}
 */
public record OwnPresence(
    PresenceState state, Optional<Cursor> cursor, Optional<String> name, Optional<String> color) {}
