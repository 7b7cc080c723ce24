package dev.pairspace.domain.document;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A language that a room or a file may be written in. The id is what the wire, the database and the
 * document carry; it never changes.
 */
public enum Language {
  PLAINTEXT("plaintext", "Plain text", "txt"),
  PYTHON("python", "Python", "py"),
  JAVASCRIPT("javascript", "JavaScript", "js"),
  TYPESCRIPT("typescript", "TypeScript", "ts"),
  JAVA("java", "Java", "java"),
  C("c", "C", "c"),
  CPP("cpp", "C++", "cpp"),
  CSHARP("csharp", "C#", "cs"),
  GO("go", "Go", "go"),
  RUST("rust", "Rust", "rs"),
  RUBY("ruby", "Ruby", "rb"),
  PHP("php", "PHP", "php"),
  KOTLIN("kotlin", "Kotlin", "kt"),
  SWIFT("swift", "Swift", "swift"),
  SCALA("scala", "Scala", "scala"),
  HTML("html", "HTML", "html"),
  CSS("css", "CSS", "css"),
  SQL("sql", "SQL", "sql"),
  BASH("bash", "Bash", "sh"),
  JSON("json", "JSON", "json"),
  YAML("yaml", "YAML", "yaml"),
  MARKDOWN("markdown", "Markdown", "md");

  private static final Map<String, Language> BY_ID =
      Stream.of(values()).collect(Collectors.toUnmodifiableMap(Language::id, Function.identity()));

  private static final Map<String, Language> BY_EXTENSION =
      Stream.of(values())
          .collect(Collectors.toUnmodifiableMap(Language::extension, Function.identity()));

  private final String id;
  private final String displayName;
  private final String extension;

  Language(String id, String displayName, String extension) {
    this.id = id;
    this.displayName = displayName;
    this.extension = extension;
  }

  /** The language with this id, ignoring case. */
  public static Optional<Language> parse(String id) {
    return Optional.ofNullable(BY_ID.get(id.toLowerCase(Locale.ROOT)));
  }

  /** The language that a file's name hints at by what follows its last dot. */
  public static Optional<Language> ofFileName(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Optional.ofNullable(BY_EXTENSION.get(extension));
  }

  /** Lower-case letters, stable. */
  public String id() {
    return id;
  }

  /** For people. */
  public String displayName() {
    return displayName;
  }

  /** Of its files, without the dot. */
  public String extension() {
    return extension;
  }
}
