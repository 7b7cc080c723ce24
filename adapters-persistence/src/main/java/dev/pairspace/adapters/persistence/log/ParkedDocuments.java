package dev.pairspace.adapters.persistence.log;

import dev.pairspace.domain.document.DocumentId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Documents that cannot be stored just now although others can: their appends wait here, in order,
 * and are tried again after growing delays. Confined to the writer's thread.
 */
final class ParkedDocuments {

  private static final Duration NEVER = Duration.ofHours(1);

  private final Map<DocumentId, Place> places = new LinkedHashMap<>();
  private final Supplier<RetryDelay> delays;

  ParkedDocuments(Supplier<RetryDelay> delays) {
    this.delays = delays;
  }

  /** Puts a document's appends aside; all its later appends have to queue up behind. */
  Duration park(Batch ofOneDocument, long nowNanos) {
    DocumentId document = ofOneDocument.appends().get(0).document();
    Place place = places.computeIfAbsent(document, unused -> new Place(delays.get()));
    place.appends.addAll(ofOneDocument.appends());
    Duration delay = place.delay.next();
    place.dueNanos = nowNanos + delay.toNanos();
    return delay;
  }

  /** Keeps those appends that must queue up behind parked ones, and returns the others. */
  List<Append> divert(List<Append> appends) {
    List<Append> free = new ArrayList<>(appends.size());
    for (Append append : appends) {
      Place place = places.get(append.document());
      if (place == null || place.appends.isEmpty()) {
        free.add(append);
      } else {
        place.appends.add(append);
      }
    }
    return free;
  }

  /** Takes out, one list per document, what is to be tried again by now. */
  List<List<Append>> takeDue(long nowNanos) {
    List<List<Append>> due = new ArrayList<>();
    for (Place place : places.values()) {
      if (!place.appends.isEmpty() && place.dueNanos - nowNanos <= 0) {
        due.add(place.appends);
        place.appends = new ArrayList<>();
      }
    }
    return due;
  }

  /** The document is stored again; its next delay is short. */
  void forget(DocumentId document) {
    places.remove(document);
  }

  /** Forgets everything that is parked; it is to be queued again. */
  void clear() {
    places.clear();
  }

  /** When something is to be tried again; far away if nothing is parked. */
  long nextDueNanos(long nowNanos) {
    return places.values().stream()
        .filter(place -> !place.appends.isEmpty())
        .mapToLong(place -> place.dueNanos)
        .reduce((a, b) -> a - b < 0 ? a : b)
        .orElse(nowNanos + NEVER.toNanos());
  }

  private static final class Place {
    private final RetryDelay delay;
    private List<Append> appends = new ArrayList<>();
    private long dueNanos;

    private Place(RetryDelay delay) {
      this.delay = delay;
    }
  }
}
