package dev.pairspace.domain.document;

/** What a new room's first file is called and holds, by language. */
final class FirstFile {
  private static final String SENTENCE = "Write code here, together";

  private FirstFile() {}

  /** The name that tools expect of a program's entry; {@code main} where they expect none. */
  static FileName nameIn(Language language) {
    return new FileName(
        switch (language) {
          case JAVA -> "Main.java";
          case KOTLIN -> "Main.kt";
          case SCALA -> "Main.scala";
          case CSHARP -> "Program.cs";
          case HTML -> "index.html";
          case MARKDOWN -> "README.md";
          default -> "main." + language.extension();
        });
  }

  /** One line of comment; nothing where a language has no comments. */
  static String textIn(Language language) {
    return switch (language) {
      case PYTHON, RUBY, BASH, YAML -> "# " + SENTENCE + "\n";
      case SQL -> "-- " + SENTENCE + "\n";
      case CSS -> "/* " + SENTENCE + " */\n";
      case HTML, MARKDOWN -> "<!-- " + SENTENCE + " -->\n";
      case PHP -> "<?php\n// " + SENTENCE + "\n";
      case PLAINTEXT, JSON -> "";
      default -> "// " + SENTENCE + "\n";
    };
  }
}
