package dev.pairspace.domain.room;

import java.util.Map;

/**
 * What a room must know of its members before it admits another one.
 *
 * @param colorUses how many members have each colour; a missing colour is not used
 */
public record Roster(Map<MemberColor, Integer> colorUses) {

  public static final Roster EMPTY = new Roster(Map.of());

  public Roster {
    colorUses = Map.copyOf(colorUses);
  }

  /** Number of members. */
  public int size() {
    return colorUses.values().stream().mapToInt(Integer::intValue).sum();
  }
}
