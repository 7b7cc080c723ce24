package dev.pairspace.application.operation;

import dev.pairspace.application.port.MemberRepository;
import dev.pairspace.application.port.StorageUnavailableException;
import java.time.Duration;
import java.time.InstantSource;

/** Deletes members who have joined a room and never connected: anyone can create any number. */
public final class ForgetUnseenMembers {

  /** A member may join in the evening and connect in the morning. */
  static final Duration PATIENCE = Duration.ofDays(1);

  private final MemberRepository members;
  private final InstantSource clock;

  public ForgetUnseenMembers(MemberRepository members, InstantSource clock) {
    this.members = members;
    this.clock = clock;
  }

  /**
   * Blocks.
   *
   * @return how many were deleted
   * @throws StorageUnavailableException if the store cannot answer now
   */
  public int handle() {
    return members.removeUnseen(clock.instant().minus(PATIENCE));
  }
}
