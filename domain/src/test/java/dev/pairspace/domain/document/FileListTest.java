package dev.pairspace.domain.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.domain.crdt.Doc;
import dev.pairspace.domain.crdt.DocOptions;
import dev.pairspace.domain.crdt.YMap;
import dev.pairspace.domain.crdt.encoding.Any;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FileListTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final FileId MAIN = new FileId("0123456789ab");

  private final Doc alice = Doc.create(DocOptions.forClient(7));

  @Test
  void tells_two_files_of_127_foxes_apart_without_cutting_one() {
    make("a", "🦊".repeat(127), 1);
    make("b", "🦊".repeat(127), 2);

    assertThat(names()).containsExactly("🦊".repeat(63), "🦊".repeat(62) + " (2)");
  }

  @Test
  void makes_names_of_clients_fit_for_every_system() {
    make("a", "CON.py", 1);
    make("b", "a:b.txt", 2);
    make("c", "dot.", 3);
    make("d", "line\nbreak", 4);
    make("e", " / ", 5);
    make("f", "u\u0308.py", 6);
    make("g", "Ü.PY", 7);

    assertThat(names())
        .containsExactly(
            "_CON.py", "a_b.txt", "dot", "line break", "unnamed.txt", "ü.py", "Ü (2).PY");
  }

  @Test
  void has_no_file_that_is_a_folder_of_another() {
    make("a", "lib/util.py", 1);
    make("b", "Lib", 2);
    make("c", "LIB (2)/x.py", 3);

    assertThat(names()).containsExactly("lib/util.py", "Lib (2)", "LIB (2) (2)/x.py");
  }

  @Test
  void cuts_a_name_without_end_between_characters() {
    make("a", "👨‍👩‍👧‍👦".repeat(100_000) + ".py", 1);
    make("b", "a" + "\u0301".repeat(20_000), 2);

    List<String> names = names();
    assertThat(names.get(0)).startsWith("👨‍👩‍👧‍👦").endsWith("👨‍👩‍👧‍👦");
    assertThat(names).allSatisfy(name -> assertThat(name.length()).isLessThanOrEqualTo(255));
  }

  @Test
  void does_not_pass_on_a_language_that_is_none() {
    make("a", "a.py", 1).set("language", Any.of("x".repeat(1_000_000)));
    make("b", "b.vue", 2).set("language", Any.of("vue"));

    assertThat(list().files())
        .extracting(DocumentFile::language)
        .containsExactly("plaintext", "vue");
  }

  @Test
  void ends_at_500_files_but_always_has_the_main_file() {
    alice.map("meta").set("mainFile", Any.of("main"));
    make("main", "main.py", 9_000);
    IntStream.range(0, 600).forEach(i -> make("f" + i, "main.py", i));

    assertThat(list().files()).hasSize(500).extracting(file -> file.id().value()).contains("f498");
    assertThat(list().unlisted()).isEqualTo(101);
    assertThat(list().main()).map(DocumentFile::id).contains(new FileId("main"));
  }

  @Test
  void is_not_made_anew_when_somebody_types() {
    Document document = loaded();
    FileList before = document.files();

    document.write(MAIN, "typed", Optional.empty());
    assertThat(document.files()).isSameAs(before);

    document.create(new FileId("b"), new FileName("b.py"), Language.PYTHON, "", NOW);
    assertThat(document.files().files()).hasSize(2);
  }

  @Test
  void of_five_thousand_equal_names_each_is_looked_up_a_few_times() {
    var lookups = new CountingSet();
    var unique = new UniqueNames(lookups);

    IntStream.range(0, 5_000).forEach(i -> unique.claim(new FileName("src/main.py")));

    assertThat(lookups.count).isLessThan(5 * 5_000);
    assertThat(lookups).hasSize(5_000);
  }

  @Test
  void refuses_to_make_the_501st_file_and_a_file_where_a_folder_is() {
    Document document = loaded();
    IntStream.range(1, 500)
        .forEach(
            i -> assertThat(create(document, "f/" + i)).isInstanceOf(EditOutcome.Edited.class));

    assertThat(create(document, "f")).isEqualTo(new EditOutcome.TooManyFiles(500));
    Document other = loaded();
    create(other, "lib/util.py");
    assertThat(create(other, "LIB")).isInstanceOf(EditOutcome.NameTaken.class);
    assertThat(create(other, "lib/Util.py/x")).isInstanceOf(EditOutcome.NameTaken.class);
    assertThat(other.files().files()).hasSize(2);
  }

  private static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  /** What a Windows or a Mac would make of it is asserted with rules of this test's own. */
  @ParameterizedTest
  @MethodSource("seeds")
  void of_whatever_names_can_be_unpacked_everywhere(long seed) {
    var random = new Random(seed);
    int count = 1 + random.nextInt(40);
    for (int i = 0; i < count; i++) {
      make("id" + i, anyName(random), random.nextInt(5));
    }

    List<String> names = names();

    assertThat(names).as("seed %d", seed).hasSize(count);
    Set<String> files = new HashSet<>();
    Set<String> folders = new HashSet<>();
    for (String name : names) {
      String folded = Normalizer.normalize(name, Form.NFD).toLowerCase(Locale.ROOT);
      assertThat(files.add(folded)).as("seed %d: %s twice", seed, name).isTrue();
      for (int slash = folded.indexOf('/'); slash >= 0; slash = folded.indexOf('/', slash + 1)) {
        folders.add(folded.substring(0, slash));
      }
      assertThat(name.split("/", -1))
          .as("seed %d: %s", seed, name)
          .allMatch(part -> part.matches("[^\\x00-\\x1f\\x7f<>:\"|?*\\\\]*[^ .]"))
          .noneMatch(part -> part.startsWith(" "))
          .noneMatch(part -> part.matches("(?i)(con|prn|aux|nul|com\\d|lpt\\d)( *\\..*)?"))
          .allMatch(part -> part.getBytes(UTF_8).length <= 255);
      assertThat(name.codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }
    assertThat(files).as("seed %d", seed).noneMatch(folders::contains);
  }

  private static final List<String> PIECES =
      List.of(
          "a",
          "A",
          "lib",
          "/",
          "/",
          "..",
          ".",
          " ",
          ":",
          "CON",
          "nul",
          "com1",
          ".py",
          "🦊",
          "\uD83E",
          "ü",
          "u\u0308",
          "\u202e",
          "\n",
          "\u0000",
          "👨‍👩‍👧",
          "\\",
          "*",
          " (2)",
          "\u200d",
          "🏴\uDB40\uDC67",
          "ß",
          "ss",
          "İ",
          "é".repeat(60),
          "🦊".repeat(40),
          "\u3164");

  private static String anyName(Random random) {
    StringBuilder name = new StringBuilder();
    for (int i = random.nextInt(7); i >= 0; i--) {
      name.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return name.toString();
  }

  private FileList list() {
    return new Files(alice).list();
  }

  private List<String> names() {
    return list().files().stream().map(file -> file.name().value()).toList();
  }

  private YMap make(String id, String name, double createdAt) {
    YMap file = alice.map("files").setMap(id);
    file.set("name", Any.of(name));
    file.set("createdAt", Any.of(createdAt));
    file.setText("text");
    return file;
  }

  private static EditOutcome create(Document document, String name) {
    var id = new FileId("id of " + name);
    return document.create(id, new FileName(name), Language.PYTHON, "x", NOW);
  }

  private static Document loaded() {
    return Document.load(
        new DocumentId(new UUID(1, 2)),
        List.of(StarterContent.of(Language.PLAINTEXT, NOW, MAIN)),
        new DocumentLimits(1_000, 1_000_000, 8_000),
        new SplittableRandom(1),
        NOW);
  }

  /** Counts how often it is asked. */
  private static final class CountingSet extends HashSet<String> {
    private static final long serialVersionUID = 1L;

    private int count;

    @Override
    public boolean contains(Object key) {
      count++;
      return super.contains(key);
    }
  }
}
