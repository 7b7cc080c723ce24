package dev.pairspace.domain.document;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A language that a room or a file may be written in. The id is what the wire, the database and the
 * document carry; it never changes.
 */
public enum Language {
  PLAINTEXT("plaintext", "Plain text", "txt", List.of("text", "log"), List.of("text", "plain")),
  PYTHON("python", "Python", "py", List.of("pyw", "pyi"), List.of("python3")),
  JAVASCRIPT(
      "javascript",
      "JavaScript",
      "js",
      List.of("jsx", "mjs", "cjs"),
      List.of("node", "nodejs", "ecmascript")),
  TYPESCRIPT("typescript", "TypeScript", "ts", List.of("tsx", "mts", "cts"), List.of()),
  JAVA("java", "Java", "java"),
  C("c", "C", "c", List.of("h"), List.of()),
  CPP("cpp", "C++", "cpp", List.of("cc", "cxx", "hpp", "hh"), List.of("c++")),
  CSHARP("csharp", "C#", "cs", List.of(), List.of("c#")),
  GO("go", "Go", "go", List.of(), List.of("golang")),
  RUST("rust", "Rust", "rs"),
  RUBY("ruby", "Ruby", "rb"),
  PHP("php", "PHP", "php"),
  KOTLIN("kotlin", "Kotlin", "kt", List.of("kts"), List.of()),
  SWIFT("swift", "Swift", "swift"),
  SCALA("scala", "Scala", "scala", List.of("sc"), List.of()),
  HTML("html", "HTML", "html", List.of("htm"), List.of()),
  CSS("css", "CSS", "css"),
  SQL("sql", "SQL", "sql", List.of(), List.of("postgresql", "mysql")),
  BASH("bash", "Bash", "sh", List.of("bash"), List.of("shell", "zsh")),
  JSON("json", "JSON", "json"),
  YAML("yaml", "YAML", "yaml", List.of("yml"), List.of()),
  MARKDOWN("markdown", "Markdown", "md", List.of("markdown"), List.of());

  private static final Map<String, Language> BY_EXTENSION = new HashMap<>();
  private static final Map<String, Language> BY_NAME = new HashMap<>();

  static {
    for (Language language : values()) {
      BY_EXTENSION.put(language.extension, language);
      language.moreExtensions.forEach(extension -> BY_EXTENSION.put(extension, language));
    }
    BY_NAME.putAll(BY_EXTENSION);
    for (Language language : values()) {
      language.aliases.forEach(alias -> BY_NAME.put(alias, language));
      BY_NAME.put(language.displayName.toLowerCase(Locale.ROOT), language);
      BY_NAME.put(language.id, language);
    }
  }

  private final String id;
  private final String displayName;
  private final String extension;
  private final List<String> moreExtensions;
  private final List<String> aliases;

  Language(String id, String displayName, String extension) {
    this(id, displayName, extension, List.of(), List.of());
  }

  Language(
      String id,
      String displayName,
      String extension,
      List<String> moreExtensions,
      List<String> aliases) {
    this.id = id;
    this.displayName = displayName;
    this.extension = extension;
    this.moreExtensions = moreExtensions;
    this.aliases = aliases;
  }

  /** The language that people call so, ignoring case: by its id, name or extension. */
  public static Optional<Language> parse(String name) {
    return Optional.ofNullable(BY_NAME.get(name.strip().toLowerCase(Locale.ROOT)));
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
