package dev.pairspace.domain.room;

/** A room's answer to a newcomer who wants to become a member. */
public sealed interface Admission {

  record Admitted(Member member) implements Admission {}

  /**
   * @param capacity how many members the room can know
   */
  record Full(int capacity) implements Admission {}
}
