package dev.pairspace.application.port;

import dev.pairspace.application.port.UpdateLog.AppendOutcome.Committed;
import dev.pairspace.application.port.UpdateLog.AppendOutcome.DocumentGone;
import dev.pairspace.application.port.UpdateLog.AppendOutcome.SetAside;
import dev.pairspace.domain.document.DocumentId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * An update log that keeps everything in memory and can be told to misbehave: to hold its commits
 * back, to be unavailable, to refuse a document. Stages complete on the thread that appends or
 * releases. Safe for concurrent use.
 */
public final class InMemoryUpdateLog implements UpdateLog {

  private final Map<DocumentId, List<LogEntry>> documents = new HashMap<>();
  private final Set<LogEntry> lost = new HashSet<>();
  private final InstantSource clock;
  private final Map<DocumentId, String> refused = new HashMap<>();
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private boolean holding;
  private boolean unavailable;
  private boolean closed;
  private Achievement achievement = new Achievement(0, Duration.ZERO, 0, 0, 0, 0);

  public InMemoryUpdateLog() {
    this(InstantSource.system());
  }

  /**
   * @param clock tells when something is committed
   */
  public InMemoryUpdateLog(InstantSource clock) {
    this.clock = clock;
  }

  /** What the creation of a room does: the document with its first update, number 1. */
  public synchronized void create(DocumentId document, LoggedUpdate first) {
    if (documents.putIfAbsent(document, new ArrayList<>()) != null) {
      throw new IllegalArgumentException("document " + document + " exists");
    }
    add(documents.get(document), List.of(first));
  }

  /** Makes a hole, as a damaged disk does. */
  public synchronized void lose(DocumentId document, long seq) {
    lost.add(documents.get(document).get((int) seq - 1));
  }

  /** What the deletion of a room does. */
  public synchronized void delete(DocumentId document) {
    documents.remove(document);
  }

  /** From now on updates wait, as they do while a commit takes long. */
  public synchronized void holdCommits() {
    holding = true;
  }

  /** Commits what waits, in its order, and no longer holds back. */
  public void releaseCommits() {
    List<Waiting> released;
    synchronized (this) {
      holding = false;
      released = List.copyOf(waiting);
      waiting.clear();
    }
    released.forEach(this::commit);
  }

  /** Commits the oldest append that waits, if any does; the others still wait. */
  public void releaseOneCommit() {
    Waiting oldest;
    synchronized (this) {
      oldest = waiting.poll();
    }
    if (oldest != null) {
      commit(oldest);
    }
  }

  /** From now on reads fail and commits wait. */
  public synchronized void breakDown() {
    unavailable = true;
    holding = true;
  }

  /** From now on reads fail, and commits go on. */
  public synchronized void breakDownReads() {
    unavailable = true;
  }

  /** Ends a break-down, and commits what has been waiting. */
  public void recover() {
    synchronized (this) {
      unavailable = false;
    }
    releaseCommits();
  }

  /** From now on updates of this document are set aside. */
  public synchronized void refuse(DocumentId document, String reason) {
    refused.put(document, reason);
  }

  /** From now on nothing can be appended, as when the server stops. */
  public synchronized void close() {
    closed = true;
  }

  /** Everything committed for a document, in order; empty if there is no such document. */
  public synchronized List<LoggedUpdate> committed(DocumentId document) {
    return documents.getOrDefault(document, List.of()).stream()
        .map(entry -> new LoggedUpdate(entry.payload(), entry.author()))
        .toList();
  }

  @Override
  public CompletionStage<AppendOutcome> append(DocumentId document, List<LoggedUpdate> updates) {
    if (updates.isEmpty()) {
      throw new IllegalArgumentException("nothing to append to " + document);
    }
    var append = new Waiting(document, List.copyOf(updates), new CompletableFuture<>());
    synchronized (this) {
      if (closed) {
        throw new IllegalStateException("told to be closed");
      }
      if (holding) {
        waiting.add(append);
        return append.outcome();
      }
    }
    commit(append);
    return append.outcome();
  }

  private void commit(Waiting append) {
    append.outcome().complete(store(append));
  }

  private synchronized AppendOutcome store(Waiting append) {
    var log = documents.get(append.document());
    if (log == null) {
      count(0, 0, 1);
      return new DocumentGone();
    }
    if (refused.containsKey(append.document())) {
      return setAside(refused.get(append.document()));
    }
    add(log, append.updates());
    count(append.updates().size(), append.bytes(), 0);
    return new Committed(log.size());
  }

  private void add(List<LogEntry> log, List<LoggedUpdate> updates) {
    Instant now = clock.instant();
    for (LoggedUpdate update : updates) {
      log.add(new LogEntry(log.size() + 1L, update.author(), now, update.payload()));
    }
  }

  private SetAside setAside(String reason) {
    count(0, 0, 1);
    return new SetAside(reason);
  }

  /** Each append is a commit of its own here, and takes a millisecond. */
  private void count(int updates, long bytes, int setAside) {
    var before = achievement;
    achievement =
        new Achievement(
            before.commits() + 1 - setAside,
            before.timeInCommits().plusMillis(1L - setAside),
            before.updates() + updates,
            before.bytes() + bytes,
            before.failures(),
            before.setAside() + setAside);
  }

  @Override
  public synchronized Achievement achievement() {
    return achievement;
  }

  @Override
  public synchronized LogRead read(DocumentId document, long after, int limit) {
    if (after < 0 || limit < 1) {
      throw new IllegalArgumentException(limit + " entries of a log after " + after);
    }
    if (unavailable) {
      throw new StorageUnavailableException("told to be unavailable", null);
    }
    List<LogEntry> log = documents.get(document);
    if (log == null) {
      return new LogRead.NotFound();
    }
    if (after > log.size()) {
      throw new IllegalStateException("asked after " + after + " of " + log.size());
    }
    return new LogRead.Found(piece(log.subList((int) after, log.size()), limit), log.size());
  }

  private List<LogEntry> piece(List<LogEntry> rest, int limit) {
    List<LogEntry> piece = new ArrayList<>();
    long bytes = 0;
    for (LogEntry entry : rest) {
      if (piece.size() == limit || bytes >= PIECE_BYTES) {
        break;
      }
      if (lost.contains(entry)) {
        throw new IllegalStateException("a hole: no seq " + entry.seq());
      }
      piece.add(entry);
      bytes += entry.payload().sizeInBytes();
    }
    return piece;
  }

  @Override
  public synchronized Backlog backlog() {
    int updates = waiting.stream().mapToInt(append -> append.updates().size()).sum();
    long bytes = waiting.stream().mapToLong(Waiting::bytes).sum();
    return new Backlog(updates, bytes, waiting.isEmpty() ? Duration.ZERO : Duration.ofMillis(1));
  }

  private record Waiting(
      DocumentId document, List<LoggedUpdate> updates, CompletableFuture<AppendOutcome> outcome) {

    long bytes() {
      return updates.stream().mapToLong(update -> update.payload().sizeInBytes()).sum();
    }
  }
}
