package dev.pairspace.domain.suggestion.builtin;

/**
 * The text of {@code for} loops in languages that write blocks in braces.
 *
 * @param counter what declares a variable that counts
 * @param element what declares a variable for one of several things
 * @param among what stands between that variable and the several
 * @param print the call that shows a value
 */
record BraceLoops(String counter, String element, String among, String print) {

  /** From behind {@code for} on, with the blank that may be missing. */
  String whole(Opening here) {
    return gap(here) + "(" + head(here);
  }

  /** From behind {@code for (} on: over what the code above has collected, else counting. */
  String head(Opening here) {
    return here.someCollection()
        .map(many -> element + Nouns.singularOf(many) + among + over(many, Nouns.singularOf(many)))
        .orElse(counter + "i = 0; " + count("i", "10"));
  }

  /** From the condition on. */
  String count(String i, String end) {
    return "%1$s < %2$s; %1$s++) {\n\t%3$s(%1$s);\n}".formatted(i, end, print);
  }

  /** From the several things on, which {@code one} is named after if nothing above fits. */
  String overPlural(Opening here, String one) {
    return over(here.pluralOf(one).orElse(one + "s"), one);
  }

  private String over(String many, String one) {
    return many + ") {\n\t" + print + "(" + one + ");\n}";
  }

  static String gap(Opening here) {
    return here.line().endsWith(" ") ? "" : " ";
  }
}
