package dev.pairspace.domain.suggestion.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairspace.domain.document.Language;
import dev.pairspace.domain.suggestion.Caret;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PythonSuggestionsTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource("openings")
  void an_opening_goes_on_as_people_write_it(String written, String accepted) {
    assertThat(Caret.accepted(Language.PYTHON, written)).isEqualTo(accepted);
  }

  static Stream<Arguments> openings() {
    return Stream.of(
        goesOn("def add(a, b)‸", "def add(a, b):\n    return a + b"),
        goesOn("def add(a, b):\n    ‸", "def add(a, b):\n    return a + b"),
        goesOn("def add(a, b‸)", "def add(a, b‸)"),
        goesOn("def add(a, ‸", "def add(a, ‸"),
        goesOn(
            "def is_even(n: int) -> bool‸", "def is_even(n: int) -> bool:\n    return n % 2 == 0"),
        goesOn(
            "def factorial(n):‸",
            "def factorial(n):\n    return 1 if n <= 1 else n * factorial(n - 1)"),
        goesOn("def load_users(path)‸", "def load_users(path):\n    \"\"\"Load users.\"\"\""),
        goesOn("def ‸", "def main():\n    pass"),
        goesOn("class A:\n    def ‸", "class A:\n    def __init__(self):\n        pass"),
        goesOn("class A:\n    def run(‸", "class A:\n    def run(self):\n        \"\"\"Run.\"\"\""),
        goesOn(
            "class P:\n    def __init__(self, x, y):‸",
            "class P:\n    def __init__(self, x, y):\n        self.x = x\n        self.y = y"),
        goesOn(
            "class P:\n\tdef __init__(self, x, y):\n\t\t‸",
            "class P:\n\tdef __init__(self, x, y):\n\t\tself.x = x\n\t\tself.y = y"),
        goesOn("def load_users():\n    \"\"\"‸", "def load_users():\n    \"\"\"Load users.\"\"\""),
        goesOn("class Stack‸", "class Stack:\n    def __init__(self):\n        pass"),
        goesOn("class ParseError‸", "class ParseError(Exception):\n    pass"),
        goesOn("for i in ‸", "for i in range(10):\n    print(i)"),
        goesOn("for i in range(‸", "for i in range(10):\n    print(i)"),
        goesOn("for i in range(‸)", "for i in range(10)"),
        goesOn("users = []\nfor user in ‸", "users = []\nfor user in users:\n    print(user)"),
        goesOn("users = []\nfor ‸", "users = []\nfor user in users:\n    print(user)"),
        goesOn("for i in range(3)‸", "for i in range(3):\n    print(i)"),
        goesOn("if __name__‸", "if __name__ == \"__main__\":\n    main()"),
        goesOn("if __na‸", "if __name__ == \"__main__\":\n    main()"),
        goesOn("if __name__ == ‸", "if __name__ == \"__main__\":\n    main()"),
        goesOn(
            "def main():\n    pass\n\nif ‸",
            "def main():\n    pass\n\nif __name__ == \"__main__\":\n    main()"),
        goesOn("if x > 3‸", "if x > 3:\n    pass"),
        goesOn("if x > ‸", "if x > ‸"),
        goesOn("if f(x‸", "if f(x‸"),
        goesOn("else‸", "else:\n    pass"),
        goesOn("while ‸", "while ‸"),
        goesOn("while x > 3‸", "while x > 3:\n    pass"),
        goesOn("while True:‸", "while True:\n    pass"),
        goesOn("try:‸", "try:\n    pass\nexcept Exception as error:\n    print(error)"),
        goesOn("import num‸", "import numpy as np"),
        goesOn("from collections import ‸", "from collections import defaultdict"),
        goesOn("from pathl‸", "from pathlib import Path"),
        goesOn("print(‸", "print(\"Hello, world!\")"),
        goesOn("print(‸)", "print(\"Hello, world!\")"),
        goesOn("total = 3\nprint(‸)", "total = 3\nprint(total)"),
        goesOn(
            "def f(x):\n    result = x * 2\n    return ‸",
            "def f(x):\n    result = x * 2\n    return result"),
        goesOn("with open(\"a.txt\")‸", "with open(\"a.txt\") as file:\n    text = file.read()"),
        goesOn("calculate_total = 1\ncalc‸", "calculate_total = 1\ncalculate_total"));
  }

  private static Arguments goesOn(String written, String accepted) {
    return Arguments.of(written, accepted);
  }
}
