package dev.pairspace.adapters.websocket.protocol;

import dev.pairspace.application.port.RoomMessage;

/** Encodes what rooms say, each kind in the only form it has on the wire. Safe for any thread. */
public final class Encoder implements RoomMessage.Handler<Frame> {
  private final LargeAnswers answers = new LargeAnswers(FrameWriter::syncAnswer);
  private final LargeAnswers missed = new LargeAnswers(FrameWriter::change);

  @Override
  public Frame onSyncAnswer(RoomMessage.SyncAnswer message) {
    return answers.frameOf(message.update());
  }

  @Override
  public Frame onMissedChanges(RoomMessage.MissedChanges message) {
    return missed.frameOf(message.update());
  }

  @Override
  public Frame onStateQuestion(RoomMessage.StateQuestion message) {
    return FrameWriter.stateQuestion(message.known());
  }

  @Override
  public Frame onChange(RoomMessage.Change message) {
    return FrameWriter.change(message.update());
  }

  @Override
  public Frame onPresenceChange(RoomMessage.PresenceChange message) {
    return FrameWriter.presence(message.states());
  }

  /** For sessions that speak text; others have a binary form of it. */
  @Override
  public Frame onSaved(RoomMessage.Saved message) {
    return TextWriter.saved(message.through());
  }

  @Override
  public Frame onRoomState(RoomMessage.RoomState message) {
    return TextWriter.roomState(message);
  }

  @Override
  public Frame onParticipantJoined(RoomMessage.ParticipantJoined message) {
    return TextWriter.participantJoined(message.participant());
  }

  @Override
  public Frame onParticipantLeft(RoomMessage.ParticipantLeft message) {
    return TextWriter.participantLeft(message.participantId());
  }

  @Override
  public Frame onTextChange(RoomMessage.TextChange message) {
    return switch (message.form()) {
      case CODE_UPDATE -> TextWriter.codeUpdate(message);
      case EDIT -> TextWriter.edit(message);
    };
  }

  @Override
  public Frame onCursorMoved(RoomMessage.CursorMoved message) {
    return TextWriter.cursorMoved(message);
  }

  @Override
  public Frame onRefusal(RoomMessage.Refusal message) {
    return TextWriter.error(ErrorCode.of(message.reason()), message.explanation());
  }
}
