package dev.pairspace.domain.room;

import java.util.Objects;
import java.util.UUID;

/** Identity of a member within one room. Public: other members see it. */
public record MemberId(UUID value) {
  public MemberId {
    Objects.requireNonNull(value, "member id");
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
