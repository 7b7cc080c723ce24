package dev.pairspace.domain.room;

import dev.pairspace.domain.document.DocumentId;
import dev.pairspace.domain.document.Language;
import java.time.Instant;
import java.util.Objects;

/**
 * A shared workspace, the root of its aggregate: it is created once, admits members, and knows its
 * document by id only. Once deleted it leaves nothing but a tombstone, which keeps its id from
 * being used again.
 *
 * <p>Consistency boundary: the room's own properties. Members and the document live and are stored
 * on their own, so a busy room does not contend for one row. Immutable.
 */
public final class Room {

  /** How many members a room can know; far above what can be connected at once. */
  public static final int MEMBER_CAPACITY = 10_000;

  private final RoomId id;
  private final DocumentId document;
  private final RoomTitle title;
  private final Language language;
  private final Visibility visibility;
  private final Instant createdAt;

  public Room(
      RoomId id,
      DocumentId document,
      RoomTitle title,
      Language language,
      Visibility visibility,
      Instant createdAt) {
    this.id = Objects.requireNonNull(id, "id");
    this.document = Objects.requireNonNull(document, "document");
    this.title = Objects.requireNonNull(title, "title");
    this.language = Objects.requireNonNull(language, "language");
    this.visibility = Objects.requireNonNull(visibility, "visibility");
    this.createdAt = Objects.requireNonNull(createdAt, "createdAt");
  }

  /**
   * Decides whether a newcomer becomes a member. The decision takes effect when the member is
   * stored.
   */
  public Admission admit(Newcomer newcomer, Roster roster, Instant now) {
    if (roster.size() >= MEMBER_CAPACITY) {
      return new Admission.Full(MEMBER_CAPACITY);
    }
    MemberColor color =
        newcomer.wishedColor().orElseGet(() -> MemberColor.leastUsed(roster.colorUses()));
    return new Admission.Admitted(
        new Member(newcomer.id(), id, newcomer.name(), color, Role.MEMBER, now));
  }

  /** Whether an actor may know what is in the room, and be there. */
  public boolean mayEnter(Actor actor) {
    return visibility == Visibility.PUBLIC || actor instanceof Actor.Server || isMember(actor);
  }

  /** Whether an actor may do something in the room; one that may not enter may do nothing. */
  public boolean allows(Actor actor, Capability capability) {
    return mayEnter(actor) && (actor instanceof Actor.Server || roleOf(actor).may(capability));
  }

  private Role roleOf(Actor actor) {
    return isMember(actor) ? ((Actor.OfMember) actor).member().role() : roleOfGuests();
  }

  private boolean isMember(Actor actor) {
    return actor instanceof Actor.OfMember known && known.member().room().equals(id);
  }

  /** The role of a guest, who is connected without having joined. */
  public Role roleOfGuests() {
    return Role.MEMBER;
  }

  public RoomId id() {
    return id;
  }

  public DocumentId document() {
    return document;
  }

  /** The same room with another title. */
  public Room renamed(RoomTitle wanted) {
    return new Room(id, document, wanted, language, visibility, createdAt);
  }

  /** The same room, open to others. */
  public Room visibleTo(Visibility wanted) {
    return new Room(id, document, title, language, wanted, createdAt);
  }

  public RoomTitle title() {
    return title;
  }

  /** Of its first file. */
  public Language language() {
    return language;
  }

  public Visibility visibility() {
    return visibility;
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** Rooms are the same if their ids are. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Room that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "Room[" + id + "]";
  }
}
