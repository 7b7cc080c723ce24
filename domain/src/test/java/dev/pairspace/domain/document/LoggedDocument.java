package dev.pairspace.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.DocOptions;
import dev.pairspace.domain.crdt.StateVector;
import dev.pairspace.domain.crdt.Update;
import dev.pairspace.domain.crdt.UpdateMerge;
import dev.pairspace.domain.crdt.YText;
import dev.pairspace.domain.crdt.encoding.MalformedInputException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** A document with its log, honest and hostile clients, and a server that edits and restarts. */
final class LoggedDocument {
  private static final DocumentLimits LIMITS = new DocumentLimits(10_000, 200_000, 50_000);
  private static final FileId MAIN = new FileId("0123456789ab");
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  /** What happens besides honest edits, edits of the server, lost connections and restarts. */
  enum Trouble {
    /** Messages that no honest client writes. */
    ATTACKS,
    /** What waited too long is given up. */
    AGEING
  }

  private final Random random;
  private final Set<Trouble> troubles;
  private final List<Update> log = new ArrayList<>();
  private final List<Update> late = new ArrayList<>();
  private final List<Doc> honest = new ArrayList<>();
  private final List<String> story = new ArrayList<>();
  private Document document;
  private Instant now = START;
  private boolean gaveUp;

  LoggedDocument(Random random, Set<Trouble> troubles) {
    this.random = random;
    this.troubles = troubles;
    log.add(StarterContent.of(Language.PLAINTEXT, START, MAIN));
    document = load(log);
    for (int i = 0; i < 3; i++) {
      honest.add(newcomer());
    }
  }

  List<String> story() {
    return story;
  }

  void letSomethingHappen() {
    switch (random.nextInt(12)) {
      case 0, 1, 2 -> honestEdit();
      case 3, 4, 5 -> attack();
      case 6 -> serverEdit();
      case 7 -> someLateUpdate();
      case 8 -> reconnect();
      case 9 -> age();
      case 10 -> serverFile();
      default -> reload();
    }
  }

  private void honestEdit() {
    Doc doc = honest.get(random.nextInt(honest.size()));
    Optional<YText> text = new Files(doc).text(MAIN);
    if (text.isEmpty()) {
      return;
    }
    StateVector before = doc.stateVector();
    int length = text.get().length();
    if (length > 0 && random.nextInt(3) == 0) {
      text.get().delete(random.nextInt(length), 1);
    } else {
      text.get().insert(random.nextInt(length + 1), drawText());
    }
    Update edit = doc.encodeDiff(before);
    if (random.nextInt(4) == 0) {
      late.add(edit);
    } else {
      take("edit", edit);
    }
  }

  /**
   * No surrogate pairs where meanings are compared: where one is split depends on what came when.
   */
  private String drawText() {
    return random.nextInt(5) == 0 && !troubles.isEmpty() ? "😀" : "abc";
  }

  private void attack() {
    if (troubles.contains(Trouble.ATTACKS)) {
      take("attack", HostileUpdates.draw(random, document.stateVector()));
    }
  }

  private void someLateUpdate() {
    if (!late.isEmpty()) {
      Update one = late.remove(random.nextInt(late.size()));
      Update other = late.isEmpty() ? one : late.get(random.nextInt(late.size()));
      take("late", random.nextBoolean() ? one : UpdateMerge.merge(List.of(one, other)));
    }
  }

  /** A client comes back, with a new document if its own contradicts the server's. */
  private void reconnect() {
    int which = random.nextInt(honest.size());
    Doc doc = honest.get(which);
    if (take("reconnect", doc.encodeDiff(document.stateVector()))) {
      doc.apply(document.answer(doc.stateVector()));
    } else {
      honest.set(which, newcomer());
    }
  }

  private Doc newcomer() {
    Doc doc = Doc.create(DocOptions.forClient(1_000 + random.nextInt(1 << 30)));
    doc.apply(document.state());
    return doc;
  }

  private void serverEdit() {
    document
        .read(MAIN)
        .ifPresent(
            file -> {
              String text = file.text();
              int at = random.nextInt(text.length() + 1);
              String wanted = text.substring(0, at) + "server" + text.substring(at);
              logOwn(document.write(MAIN, wanted, Optional.empty()));
            });
  }

  private void serverFile() {
    FileId file = new FileId(String.format("%012x", random.nextInt(1 << 20)));
    logOwn(document.create(file, new FileName("a.txt"), Language.PLAINTEXT, "a\n", now));
  }

  private void logOwn(EditOutcome outcome) {
    if (outcome instanceof EditOutcome.Edited edited) {
      story.add("own edit");
      edited.change().ifPresent(log::add);
    }
  }

  /** As a room does: what was accepted goes to the log. Says whether its sender may go on. */
  private boolean take(String what, Update update) {
    try {
      ApplyOutcome outcome = document.apply(update);
      story.add(what + " " + outcome.getClass().getSimpleName());
      if (outcome instanceof ApplyOutcome.Applied || outcome instanceof ApplyOutcome.Waiting) {
        log.add(update);
      }
      return !(outcome instanceof ApplyOutcome.ClientIdClash)
          && !(outcome instanceof ApplyOutcome.ServerIdUsed);
    } catch (MalformedInputException refused) {
      story.add(what + " refused");
      return true;
    }
  }

  private void age() {
    if (troubles.contains(Trouble.AGEING)) {
      now = now.plus(Duration.ofMinutes(16));
      gaveUp |= document.giveUpWaiting(now) > 0;
    }
  }

  /** A restart, from the log. A snapshot and the log as one update must be readable as well. */
  void reload() {
    story.add("reload");
    Document again = load(log);
    Document fromSnapshot = load(List.of(document.state()));
    Document merged = load(List.of(UpdateMerge.merge(log)));
    assertThat(fromSnapshot.stateVector().covers(document.stateVector()))
        .as("a snapshot loses nothing")
        .isTrue();
    assertThat(textsOf(fromSnapshot)).as("texts of a snapshot").isEqualTo(textsOf(document));
    if (troubles.isEmpty()) {
      assertThat(fromSnapshot.state()).as("from a snapshot").isEqualTo(document.state());
      assertThat(merged.state()).as("from the log as one update").isEqualTo(document.state());
    }
    if (gaveUp) {
      assertThat(again.stateVector().covers(document.stateVector())).as("nothing lost").isTrue();
    } else {
      assertThat(again.state()).as("from the log").isEqualTo(document.state());
    }
    document = again;
    gaveUp = false;
  }

  private static Map<String, String> textsOf(Document document) {
    Map<String, String> texts = new TreeMap<>();
    document
        .files()
        .files()
        .forEach(file -> texts.put(file.name().value(), document.text(file.id()).orElseThrow()));
    return texts;
  }

  private Document load(List<Update> updates) {
    return Document.load(new DocumentId(new UUID(0, 1)), updates, LIMITS, random, now);
  }
}
