package dev.pairspace.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Where the page for contributors sends its readers, there is something. */
class ContributingTest {
  private static final Path ROOT = Path.of("..");
  private static final Set<String> NOT_OURS = Set.of("node_modules", "target", ".git");
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
  private static final Pattern FOLDERS = Pattern.compile("…");

  @Test
  void what_the_table_of_changes_names_is_there() throws IOException {
    Set<String> files = files();
    List<String> named = named();

    assertThat(named).hasSizeGreaterThan(30);
    for (String name : named) {
      assertThat(files).as(name).anyMatch(patternOf(name).asMatchPredicate());
    }
  }

  /** Of the rows in which a place and tests are named. */
  private static List<String> named() throws IOException {
    String page = Files.readString(ROOT.resolve("CONTRIBUTING.md"));
    int from = page.indexOf("| you change | go to | tests |");
    String table = page.substring(from, page.indexOf("\n\n", from));
    return QUOTED.matcher(table).results().map(quoted -> quoted.group(1)).toList();
  }

  /** What has no slash is a file's name, of a test in Java without its ending. */
  private static Pattern patternOf(String name) {
    String path = name.contains("/") || name.endsWith(".md") ? name : "…/" + name;
    String whole = path.matches(".*/\\w+Test") ? path + ".java" : path;
    String quoted = Pattern.quote(whole);
    return Pattern.compile(FOLDERS.matcher(quoted).replaceAll("\\\\E.+\\\\Q"));
  }

  private static Set<String> files() throws IOException {
    Set<String> files = new HashSet<>();
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            add(folder);
            return NOT_OURS.contains(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            add(file);
            return FileVisitResult.CONTINUE;
          }

          private void add(Path path) {
            files.add(ROOT.relativize(path).toString().replace('\\', '/'));
          }
        });
    return files;
  }
}
