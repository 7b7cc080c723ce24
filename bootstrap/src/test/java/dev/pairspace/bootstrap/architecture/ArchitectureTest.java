package dev.pairspace.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
  private static final String BASE = "dev.pairspace";
  private static final String OFFENDING = "dev.pairspace.bootstrap.architecture.offending";

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(BASE);
  private static final JavaClasses OFFENDERS = new ClassFileImporter().importPackages(OFFENDING);

  @ParameterizedTest
  @MethodSource("names")
  void the_product_obeys(String rule) {
    rulesFor(BASE).get(rule).check(PRODUCT);
  }

  @ParameterizedTest
  @MethodSource("names")
  void the_offender_is_rejected_by(String rule) {
    var verdict = rulesFor(OFFENDING).get(rule).evaluate(OFFENDERS);

    assertThat(verdict.getFailureReport().toString()).contains(Offenders.BY_RULE.get(rule));
  }

  @Test
  void every_rule_has_an_offender_and_every_offender_a_rule() {
    assertThat(Offenders.BY_RULE.keySet()).isEqualTo(names());
  }

  @Test
  void every_module_is_looked_at() {
    for (var module : List.of("domain", "application", "adapters.rest", "adapters.websocket")) {
      assertThat(PRODUCT).anyMatch(type -> type.getPackageName().startsWith(BASE + "." + module));
    }
    assertThat(PRODUCT).anyMatch(type -> type.getPackageName().contains("adapters.persistence"));
  }

  private static Set<String> names() {
    return rulesFor(BASE).keySet();
  }

  private static Map<String, ArchRule> rulesFor(String base) {
    var rules = new LinkedHashMap<>(new LayerRules(base).byName());
    rules.putAll(new DesignRules(base).byName());
    rules.putAll(new ActorRules(base).byName());
    return rules;
  }
}
