package dev.pairspace.adapters.persistence.log;

import dev.pairspace.application.port.UpdateLog.AppendOutcome;
import dev.pairspace.application.port.UpdateLog.LoggedUpdate;
import dev.pairspace.domain.document.DocumentId;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * One call of {@code append}: committed together, or set aside together. Two are the same only if
 * they are the same object.
 */
final class Append {

  private final DocumentId document;
  private final List<LoggedUpdate> updates;
  private final long queuedAtNanos;
  private final long bytes;
  private final CompletableFuture<AppendOutcome> outcome = new CompletableFuture<>();

  Append(DocumentId document, List<LoggedUpdate> updates, long queuedAtNanos) {
    this.document = document;
    this.updates = List.copyOf(updates);
    this.queuedAtNanos = queuedAtNanos;
    this.bytes = updates.stream().mapToLong(update -> update.payload().sizeInBytes()).sum();
  }

  DocumentId document() {
    return document;
  }

  List<LoggedUpdate> updates() {
    return updates;
  }

  long queuedAtNanos() {
    return queuedAtNanos;
  }

  /** Of the payloads together. */
  long bytes() {
    return bytes;
  }

  CompletableFuture<AppendOutcome> outcome() {
    return outcome;
  }
}
