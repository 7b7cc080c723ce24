package dev.pairspace.domain.presence;

import dev.pairspace.domain.crdt.RelativePosition;

/**
 * Where a participant is in a text, and how far their selection reaches, however the text changes.
 *
 * @param anchor where the selection began
 * @param head where the caret is
 */
public record Cursor(RelativePosition anchor, RelativePosition head) {}
