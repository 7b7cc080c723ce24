package dev.pairspace.domain.suggestion.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.domain.document.Language;
import dev.pairspace.domain.suggestion.Caret;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JavaSuggestionsTest {

  private static final String MAIN =
      "  public static void main(String[] args) {\n    System.out.println(\"Hello, world!\");\n  }";

  @ParameterizedTest(name = "{0}")
  @MethodSource("openings")
  void an_opening_goes_on_as_people_write_it(String written, String accepted) {
    assertThat(Caret.accepted(Language.JAVA, written)).isEqualTo(accepted);
  }

  static Stream<Arguments> openings() {
    return Stream.of(
        goesOn(
            "class A {\n  int x;\n  public static void ‸\n}",
            "class A {\n  int x;\n" + MAIN + "\n}"),
        goesOn("class A {\n  int x;\n  public st‸\n}", "class A {\n  int x;\n" + MAIN + "\n}"),
        goesOn(
            "class A {\n  int add(int a, int b)‸\n}",
            "class A {\n  int add(int a, int b) {\n    return a + b;\n  }\n}"),
        goesOn(
            "class A {\n  public static int add(int a, int b) {\n    ‸\n  }\n}",
            "class A {\n  public static int add(int a, int b) {\n    return a + b;\n  }\n}"),
        goesOn(
            "class A {\n  private boolean isEven(int n) {\n    return ‸",
            "class A {\n  private boolean isEven(int n) {\n    return n % 2 == 0;"),
        goesOn(
            "class Point {\n  Point(int x, int y) {‸\n}",
            "class Point {\n  Point(int x, int y) {\n    this.x = x;\n    this.y = y;\n  }\n}"),
        goesOn("for (‸", "for (int i = 0; i < 10; i++) {\n    System.out.println(i);\n}"),
        goesOn("for (int i = 0;‸", "for (int i = 0;i < 10; i++) {\n    System.out.println(i);\n}"),
        goesOn(
            "var names = List.of();\nfor (String name : ‸",
            "var names = List.of();\nfor (String name : names) {\n    System.out.println(name);\n}"),
        goesOn("if (a > b)‸", "if (a > b) {\n    \n}"),
        goesOn("import java.util.S‸", "import java.util.Set;"),
        goesOn(
            "import java.util.List;\nimport ‸",
            "import java.util.List;\nimport java.util.ArrayList;"),
        goesOn("System.out.‸", "System.out.println(\"Hello, world!\");"),
        goesOn(
            "int total = 1;\nSystem.out.println(‸);", "int total = 1;\nSystem.out.println(total);"),
        goesOn("@Over‸", "@Override"),
        goesOn("throw new ‸", "throw new IllegalArgumentException(\"unexpected value\");"),
        goesOn("} catch ‸", "} catch (Exception e) {\n    throw new IllegalStateException(e);\n}"),
        goesOn("List<String> names = ‸", "List<String> names = new ArrayList<>();"));
  }

  private static Arguments goesOn(String written, String accepted) {
    return Arguments.of(written, accepted);
  }
}
