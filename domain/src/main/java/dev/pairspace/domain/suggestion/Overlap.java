package dev.pairspace.domain.suggestion;

/** Keeps a proposal from repeating what stands behind it. */
final class Overlap {

  private final String proposal;
  private final String following;

  /** Where the first thing follows that is no blank. */
  private final int firstThere;

  private final boolean followsOnLaterLine;

  private Overlap(String proposal, String following) {
    this.proposal = proposal;
    this.following = following;
    int index = 0;
    while (index < following.length() && Character.isWhitespace(following.charAt(index))) {
      index++;
    }
    this.firstThere = index;
    this.followsOnLaterLine = following.lastIndexOf('\n', index) >= 0 && index > 0;
  }

  /**
   * What is left of a proposal once its end is not what follows it anyway. A line of its own, such
   * as a closing brace, is recognised on a later line if it is indented alike.
   *
   * @param following the code from where the proposal ends
   */
  static String removeFrom(String proposal, String following) {
    return new Overlap(proposal, following).removed();
  }

  private String removed() {
    for (int kept = 0; kept < proposal.length(); kept++) {
      if (!Character.isWhitespace(proposal.charAt(kept)) && followsAnyway(kept)) {
        return followsOnLaterLine
            ? withoutBlankEnd(proposal.substring(0, kept))
            : proposal.substring(0, kept);
      }
    }
    return proposal;
  }

  private boolean followsAnyway(int from) {
    if (followsOnLaterLine && !startsLineLikeWhatFollows(from)) {
      return false;
    }
    int there = firstThere;
    for (int here = from; here < proposal.length(); here++) {
      char wanted = proposal.charAt(here);
      if (Character.isWhitespace(wanted)) {
        continue;
      }
      while (there < following.length() && Character.isWhitespace(following.charAt(there))) {
        there++;
      }
      if (there == following.length() || following.charAt(there) != wanted) {
        return false;
      }
      there++;
    }
    return true;
  }

  private boolean startsLineLikeWhatFollows(int from) {
    int lineStart = proposal.lastIndexOf('\n', from) + 1;
    String indentHere = proposal.substring(lineStart, from);
    String indentThere =
        following.substring(following.lastIndexOf('\n', firstThere) + 1, firstThere);
    return lineStart > 0 && indentHere.equals(indentThere);
  }

  private static String withoutBlankEnd(String text) {
    String stripped = text.stripTrailing();
    int lines = (int) text.substring(stripped.length()).chars().filter(c -> c == '\n').count();
    return stripped + "\n".repeat(Math.max(0, lines - 1));
  }
}
