package dev.pairspace.adapters.persistence.suggestion;

import dev.pairspace.domain.document.FileId;
import dev.pairspace.domain.document.Language;
import dev.pairspace.domain.room.RoomId;
import dev.pairspace.domain.suggestion.Anchor;
import dev.pairspace.domain.suggestion.Confidence;
import dev.pairspace.domain.suggestion.Proposal;
import dev.pairspace.domain.suggestion.Suggestion;
import dev.pairspace.domain.suggestion.SuggestionId;
import dev.pairspace.domain.suggestion.SuggestionStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A suggestion with the code that it was requested for. */
@Entity
@Table(name = "suggestion")
class SuggestionRow {

  @Id private UUID id;

  @Column(name = "room_id")
  private String roomId;

  @Column(name = "file_id")
  private String fileId;

  private String language;

  @Column(name = "cursor_position")
  private int cursorPosition;

  private String line;

  @Column(name = "proposed_text")
  private String proposedText;

  @Column(name = "replace_start")
  private int replaceStart;

  @Column(name = "replace_end")
  private int replaceEnd;

  private double confidence;
  private String source;

  @Column(name = "offered_at")
  private Instant offeredAt;

  private String status;

  /** For JPA. */
  protected SuggestionRow() {}

  static SuggestionRow of(Suggestion suggestion) {
    SuggestionRow row = new SuggestionRow();
    row.id = suggestion.id().value();
    row.takeAnchor(suggestion.anchor());
    row.proposedText = StorableText.of(suggestion.proposal().text());
    row.replaceStart = suggestion.proposal().start();
    row.replaceEnd = suggestion.proposal().end();
    row.confidence = suggestion.proposal().confidence().value();
    row.source = suggestion.source();
    row.offeredAt = suggestion.offeredAt();
    row.status = suggestion.status().id();
    return row;
  }

  private void takeAnchor(Anchor anchor) {
    roomId = anchor.room().map(RoomId::value).orElse(null);
    fileId = anchor.file().map(FileId::value).map(StorableText::of).orElse(null);
    language = anchor.language().id();
    cursorPosition = anchor.cursorPosition();
    line = StorableText.of(anchor.line());
  }

  /** For a room that is gone. */
  final void leaveRoom() {
    roomId = null;
  }

  Suggestion toSuggestion() {
    return Suggestion.stored(
        new SuggestionId(id),
        toAnchor(),
        new Proposal(proposedText, replaceStart, replaceEnd, new Confidence(confidence)),
        source,
        offeredAt,
        SuggestionStatus.parse(status).orElseThrow(() -> unknown("status", status)));
  }

  private Anchor toAnchor() {
    return new Anchor(
        Optional.ofNullable(roomId).map(RoomId::new),
        Optional.ofNullable(fileId).map(FileId::new),
        Language.parse(language).orElseThrow(() -> unknown("language", language)),
        cursorPosition,
        line);
  }

  private IllegalStateException unknown(String what, String value) {
    return new IllegalStateException(what + " of suggestion " + id + ": '" + value + "'");
  }
}
