package dev.pairspace.domain.document;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A language that a room or a file may be written in. The id is what the wire, the database and the
 * document carry; it never changes.
 */
public enum Language {
  PLAINTEXT("plaintext", "Plain text", "txt", "text log", "text plain"),
  PYTHON("python", "Python", "py", "pyw pyi", "python3"),
  JAVASCRIPT("javascript", "JavaScript", "js", "jsx mjs cjs", "node nodejs ecmascript"),
  TYPESCRIPT("typescript", "TypeScript", "ts", "tsx mts cts", ""),
  JAVA("java", "Java", "java"),
  C("c", "C", "c", "h", ""),
  CPP("cpp", "C++", "cpp", "cc cxx hpp hh", "c++"),
  CSHARP("csharp", "C#", "cs", "", "c#"),
  GO("go", "Go", "go", "", "golang"),
  RUST("rust", "Rust", "rs"),
  RUBY("ruby", "Ruby", "rb"),
  PHP("php", "PHP", "php"),
  KOTLIN("kotlin", "Kotlin", "kt", "kts", ""),
  SWIFT("swift", "Swift", "swift"),
  SCALA("scala", "Scala", "scala", "sc", ""),
  HTML("html", "HTML", "html", "htm", ""),
  CSS("css", "CSS", "css"),
  SQL("sql", "SQL", "sql", "", "postgresql mysql"),
  BASH("bash", "Bash", "sh", "bash", "shell zsh"),
  JSON("json", "JSON", "json"),
  YAML("yaml", "YAML", "yaml", "yml", ""),
  MARKDOWN("markdown", "Markdown", "md", "markdown", "");

  private static final Map<String, Language> BY_EXTENSION = new HashMap<>();
  private static final Map<String, Language> BY_NAME = new HashMap<>();

  static {
    for (Language language : values()) {
      BY_EXTENSION.put(language.extension, language);
      words(language.moreExtensions).forEach(other -> BY_EXTENSION.put(other, language));
    }
    BY_NAME.putAll(BY_EXTENSION);
    for (Language language : values()) {
      words(language.aliases).forEach(alias -> BY_NAME.put(alias, language));
      BY_NAME.put(language.displayName.toLowerCase(Locale.ROOT), language);
      BY_NAME.put(language.id, language);
    }
  }

  private final String id;
  private final String displayName;
  private final String extension;
  private final String moreExtensions;
  private final String aliases;

  Language(String id, String displayName, String extension) {
    this(id, displayName, extension, "", "");
  }

  /**
   * @param moreExtensions separated by blanks, and so are the aliases
   */
  Language(String id, String displayName, String extension, String moreExtensions, String aliases) {
    this.id = id;
    this.displayName = displayName;
    this.extension = extension;
    this.moreExtensions = moreExtensions;
    this.aliases = aliases;
  }

  /** The language of that id, name or extension, ignoring case. */
  public static Optional<Language> parse(String name) {
    return Optional.ofNullable(BY_NAME.get(name.strip().toLowerCase(Locale.ROOT)));
  }

  /** The language that a file's name hints at by what follows its last dot. */
  public static Optional<Language> ofFileName(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Optional.ofNullable(BY_EXTENSION.get(extension));
  }

  /** The language that a file of this name is in, unless another one was chosen. */
  public static Language suggestedBy(String fileName) {
    return ofFileName(fileName).orElse(PLAINTEXT);
  }

  private static Stream<String> words(String separatedByBlanks) {
    return Stream.of(separatedByBlanks.split(" ", -1)).filter(word -> !word.isEmpty());
  }

  /** Lower-case letters, stable. */
  public String id() {
    return id;
  }

  /** The name that users see. */
  public String displayName() {
    return displayName;
  }

  /** Of its files, without the dot; the usual one first. */
  public List<String> extensions() {
    return Stream.concat(Stream.of(extension), words(moreExtensions)).toList();
  }

  /** Of its files, without the dot. */
  public String extension() {
    return extension;
  }
}
