package dev.pairspace.adapters.websocket.outbound;

import dev.pairspace.adapters.websocket.dialect.FrameEncoder;
import dev.pairspace.adapters.websocket.protocol.Frame;
import dev.pairspace.application.port.RoomMessage;
import dev.pairspace.domain.crdt.MissingFrom;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.UpdateMerge;
import dev.pairspace.domain.presence.PresenceState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What waits to be sent to one peer. Changes are merged into one. Only the last counts of each
 * client's presence, of what is saved, and of frames that take the place of an earlier one of their
 * kind; everything else keeps its order. When too much of the document's changes or text waits, it
 * is dropped: the peer is <em>behind</em> then, until it has been told what it missed. Confined to
 * its outbox's lock.
 */
final class OutboundQueue {
  private static final int MAX_SINGLES = 256;
  private static final int MAX_SINGLE_SIZES = 1 << 20;

  private final Backlogs.Backlog backlog;
  private final LargeFrames.Held large;
  private final Supplier<FrameEncoder> encoder;
  private final Map<Object, Frame> frames = new LinkedHashMap<>();
  private int singles;
  private long singleSizes;
  private List<Change> changes = new ArrayList<>();
  private Frame text;
  private final Map<Long, PresenceState> presence = new LinkedHashMap<>();
  private Frame onlyPresence;
  private Frame saved;

  /** Null if the peer is not behind. */
  private MissingFrom missing;

  /** Whether the room has been asked what the peer missed, and has not answered. */
  private boolean catchingUp;

  /**
   * @param large the frames that are held here, each until {@link #sent}
   * @param encoder writes for the peer what is merged here; asked when something was put
   */
  OutboundQueue(Backlogs.Backlog backlog, LargeFrames.Held large, Supplier<FrameEncoder> encoder) {
    this.backlog = backlog;
    this.large = large;
    this.encoder = encoder;
  }

  void add(Frame frame) {
    large.add(frame);
    frames.put(new Single(), frame);
    singles++;
    singleSizes += frame.size();
  }

  /**
   * Takes the place of the last frame of the same kind, if that still waits.
   *
   * @param kind equal for frames of which only the last is worth anything; each may be of any size
   */
  void addLatest(Object kind, Frame frame) {
    Frame before = frames.remove(kind);
    if (before != null) {
      large.remove(before);
    }
    large.add(frame);
    frames.put(kind, frame);
  }

  /** Everything that the peer lacked when it asked. */
  void addAnswer(Frame frame) {
    catchingUp = false;
    addLatest(Kind.ANSWER, frame);
  }

  /** Everything that the peer missed. An answer to its own question may hold more, and stays. */
  void addMissed(Frame frame) {
    catchingUp = false;
    addLatest(Kind.MISSED, frame);
  }

  void addChange(Change change) {
    if (missing != null) {
      missing = missing.and(change.missing());
      return;
    }
    boolean alone = backlog.isEmpty();
    changes.add(change);
    backlog.add(change.size());
    if (!alone && backlog.isTooMuch()) {
      fallBehind();
    }
  }

  /** The whole text, for a client that knows no changes; takes the place of the one before. */
  void addText(Frame frame) {
    catchingUp = false;
    if (missing != null) {
      return;
    }
    boolean alone = backlog.isEmpty();
    dropBacklog();
    large.add(frame);
    text = frame;
    backlog.add(frame.size());
    if (!alone && backlog.isTooMuchForAll()) {
      fallBehind();
    }
  }

  private void fallBehind() {
    MissingFrom all = MissingFrom.NO_CLOCK;
    for (Change change : changes) {
      all = all.and(change.missing());
    }
    missing = all;
    dropBacklog();
  }

  private void dropBacklog() {
    changes = new ArrayList<>();
    if (text != null) {
      large.remove(text);
      text = null;
    }
    backlog.clear();
  }

  /**
   * What the peer is to be told again, if it is behind and nothing else is to be sent to it first.
   * From then on it counts as told, and changes wait for it again.
   */
  Optional<MissingFrom> takeMissing() {
    if (missing == null || catchingUp) {
      return Optional.empty();
    }
    MissingFrom taken = missing;
    missing = null;
    catchingUp = true;
    return Optional.of(taken);
  }

  /**
   * @param frame the states on their own, in case no others are merged with them
   */
  void addPresence(Collection<PresenceState> states, Frame frame) {
    onlyPresence = presence.isEmpty() ? frame : null;
    states.forEach(state -> presence.put(state.client(), state));
  }

  void putSaved(Frame frame) {
    saved = frame;
  }

  /** What {@link #poll} gave has been sent. */
  void sent(Frame frame) {
    large.remove(frame);
  }

  /** Whether others wait for the memory that is held for this peer. */
  boolean keepsOthersWaiting() {
    return large.isWanted();
  }

  /** Takes what is to be sent next; it is encoded when asked for. Null if nothing waits. */
  Supplier<Frame> poll() {
    if (!frames.isEmpty()) {
      return pollFrame();
    }
    if (text != null) {
      Frame frame = text;
      text = null;
      backlog.clear();
      large.sending(frame);
      return () -> frame;
    }
    if (!changes.isEmpty()) {
      return pollChanges();
    }
    if (!presence.isEmpty()) {
      return pollPresence();
    }
    if (saved != null) {
      Frame frame = saved;
      saved = null;
      return () -> frame;
    }
    return null;
  }

  private Supplier<Frame> pollFrame() {
    Iterator<Map.Entry<Object, Frame>> waiting = frames.entrySet().iterator();
    Map.Entry<Object, Frame> next = waiting.next();
    Frame frame = next.getValue();
    if (next.getKey() instanceof Single) {
      singles--;
      singleSizes -= frame.size();
    }
    waiting.remove();
    large.sending(frame);
    return () -> frame;
  }

  private Supplier<Frame> pollChanges() {
    List<Change> taken = changes;
    dropBacklog();
    if (taken.size() == 1) {
      Frame only = taken.get(0).frame();
      return () -> only;
    }
    return () -> merged(taken);
  }

  private Frame merged(List<Change> taken) {
    List<Update> updates = new ArrayList<>(taken.size());
    for (Change each : taken) {
      updates.add(each.update());
    }
    return encoder.get().onChange(new RoomMessage.Change(UpdateMerge.merge(updates)));
  }

  private Supplier<Frame> pollPresence() {
    List<PresenceState> taken = List.copyOf(presence.values());
    Frame only = onlyPresence;
    onlyPresence = null;
    presence.clear();
    return only != null
        ? () -> only
        : () -> encoder.get().onPresenceChange(new RoomMessage.PresenceChange(taken));
  }

  /** Whether there is nothing to do for the peer. */
  boolean isEmpty() {
    return frames.isEmpty()
        && backlog.isEmpty()
        && presence.isEmpty()
        && saved == null
        && (missing == null || catchingUp);
  }

  void clear() {
    large.clear();
    frames.clear();
    singles = 0;
    singleSizes = 0;
    dropBacklog();
    onlyPresence = null;
    presence.clear();
    saved = null;
    missing = null;
  }

  /** Whether the peer lets more pile up than it may; a single frame may be of any size. */
  boolean isTooMuch() {
    return singles > MAX_SINGLES || (singles > 1 && singleSizes > MAX_SINGLE_SIZES);
  }

  private enum Kind {
    ANSWER,
    MISSED
  }

  /** The kind of a frame that nothing takes the place of; equal to no other. */
  private static final class Single {}
}
