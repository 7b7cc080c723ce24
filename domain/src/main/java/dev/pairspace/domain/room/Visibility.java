package dev.pairspace.domain.room;

import java.util.Optional;
import java.util.stream.Stream;

/** Who may enter a room. */
public enum Visibility {
  /** All who know its link. */
  PUBLIC("public"),
  /** Its members. */
  PRIVATE("private");

  private final String id;

  Visibility(String id) {
    this.id = id;
  }

  public static Optional<Visibility> parse(String id) {
    return Stream.of(values()).filter(visibility -> visibility.id.equals(id)).findFirst();
  }

  /** As the wire and the database write it. */
  public String id() {
    return id;
  }
}
