package dev.pairspace.application.port;

import dev.pairspace.domain.chat.MessageId;
import dev.pairspace.domain.document.DocumentId;
import dev.pairspace.domain.document.FileId;
import dev.pairspace.domain.room.MemberId;
import dev.pairspace.domain.room.RoomId;
import dev.pairspace.domain.suggestion.SuggestionId;

/** Draws ids and secrets that cannot be guessed. */
public interface IdGenerator {

  RoomId newRoomId();

  DocumentId newDocumentId();

  FileId newFileId();

  MemberId newMemberId();

  SuggestionId newSuggestionId();

  MessageId newMessageId();

  /** 256 random bits as 43 characters of URL-safe base64. */
  String newSecret();
}
