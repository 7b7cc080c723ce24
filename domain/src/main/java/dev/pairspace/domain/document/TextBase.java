package dev.pairspace.domain.document;

import java.util.List;

/**
 * A text that a client edits, and what leads from it to a version of the file. Immutable.
 *
 * @param text as the client has it
 * @param version the version that {@code lead} leads to
 * @param lead changes that make {@code text} that version, in their order; none if they are equal
 */
record TextBase(String text, long version, List<TextChange> lead) {
  public TextBase {
    lead = List.copyOf(lead);
  }
}
