package dev.pairspace.adapters.websocket.session;

import dev.pairspace.adapters.websocket.protocol.Frame;
import dev.pairspace.adapters.websocket.protocol.FrameWriter;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.UpdateMerge;
import dev.pairspace.domain.presence.PresenceState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What waits to be sent to one peer. Changes are merged into one, of each client's presence only
 * the last counts, and so does of what is saved; everything else keeps its order. Confined to its
 * outbox's lock.
 */
final class Waiting {
  private static final int MERGE_AT_BYTES = 1 << 20;
  private static final int MAX_CHANGE_BYTES = 16 << 20;
  private static final int MAX_FRAMES = 256;
  private static final long MAX_FRAME_SIZES = 64L << 20;

  private final Deque<Frame> frames = new ArrayDeque<>();
  private Frame answer;
  private long frameSizes;
  private List<Update> changes = new ArrayList<>();
  private Frame onlyChange;
  private long changeBytes;
  private long mergeAt = MERGE_AT_BYTES;
  private final Map<Long, PresenceState> presence = new LinkedHashMap<>();
  private Frame onlyPresence;
  private Frame saved;

  void add(Frame frame) {
    frames.add(frame);
    frameSizes += frame.size();
  }

  /**
   * Only the last answer counts: it holds whatever the peer lacked when it asked last. Each may be
   * as large as the document.
   */
  void addAnswer(Frame frame) {
    if (answer != null) {
      frames.remove(answer);
      frameSizes -= answer.size();
    }
    answer = frame;
    add(frame);
  }

  /**
   * @param frame the change on its own, for the case that no other joins it
   */
  void addChange(Update change, Frame frame) {
    changes.add(change);
    onlyChange = changes.size() == 1 ? frame : null;
    changeBytes += change.sizeInBytes();
    if (changeBytes > mergeAt) {
      mergeChanges();
    }
  }

  /**
   * Now, so that changes take no more memory than their effect; again only when they have doubled,
   * so that a long backlog is not gone through with each change.
   */
  private void mergeChanges() {
    Update merged = UpdateMerge.merge(changes);
    changes.clear();
    changes.add(merged);
    onlyChange = null;
    changeBytes = merged.sizeInBytes();
    mergeAt = Math.max(MERGE_AT_BYTES, 2 * changeBytes);
  }

  /**
   * @param frame the states on their own, for the case that no others join them
   */
  void addPresence(Collection<PresenceState> states, Frame frame) {
    onlyPresence = presence.isEmpty() ? frame : null;
    states.forEach(state -> presence.put(state.client(), state));
  }

  void putSaved(Frame frame) {
    saved = frame;
  }

  /** Takes what is to be sent next; it is encoded when asked for. Null if nothing waits. */
  Supplier<Frame> poll() {
    if (!frames.isEmpty()) {
      Frame frame = frames.poll();
      answer = frame == answer ? null : answer;
      frameSizes -= frame.size();
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

  private Supplier<Frame> pollChanges() {
    List<Update> taken = changes;
    Frame only = onlyChange;
    onlyChange = null;
    changes = new ArrayList<>();
    changeBytes = 0;
    mergeAt = MERGE_AT_BYTES;
    return only != null ? () -> only : () -> FrameWriter.change(UpdateMerge.merge(taken));
  }

  private Supplier<Frame> pollPresence() {
    List<PresenceState> taken = List.copyOf(presence.values());
    Frame only = onlyPresence;
    onlyPresence = null;
    presence.clear();
    return only != null ? () -> only : () -> FrameWriter.presence(taken);
  }

  boolean isEmpty() {
    return frames.isEmpty() && changes.isEmpty() && presence.isEmpty() && saved == null;
  }

  void clear() {
    frames.clear();
    answer = null;
    onlyChange = null;
    onlyPresence = null;
    changes.clear();
    presence.clear();
    frameSizes = 0;
    changeBytes = 0;
    saved = null;
  }

  long changeBytes() {
    return changeBytes;
  }

  /** Whether the peer lets more pile up than it may; a single frame may be of any size. */
  boolean isTooMuch() {
    return changeBytes > MAX_CHANGE_BYTES
        || frames.size() > MAX_FRAMES
        || (frames.size() > 1 && frameSizes > MAX_FRAME_SIZES);
  }
}
