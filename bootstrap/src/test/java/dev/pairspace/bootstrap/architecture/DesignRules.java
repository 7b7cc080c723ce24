package dev.pairspace.bootstrap.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.bePackagePrivate;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.inject.Inject;
import jakarta.websocket.Endpoint;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** How the parts are made, below a base package. */
final class DesignRules {
  private static final Pattern CLOSED_SET = Pattern.compile(".*(Message|Outcome|Event|Result)");
  private static final Pattern VAGUE =
      Pattern.compile(".*(Manager|Helper|Utils?|Impl|Processor|Data|Info)");

  private final String base;

  DesignRules(String base) {
    this.base = base;
  }

  Map<String, ArchRule> byName() {
    var rules = new LinkedHashMap<String, ArchRule>();
    rules.put("aggregates_meet_by_id", aggregatesMeetById());
    rules.put("ports_declare_no_logic", portsDeclareNoLogic());
    rules.put("ports_are_implemented_by_adapters_and_not_public", portsAreImplementedByAdapters());
    rules.put("ids_are_records", idsAreRecords());
    rules.put("messages_outcomes_and_events_are_sealed", closedSetsAreSealed());
    rules.put("time_and_chance_are_handed_in", timeAndChanceAreHandedIn());
    rules.put("fields_are_injected_only_where_the_container_builds", fieldsAreInjectedRarely());
    rules.put("no_console", noConsole());
    rules.put("no_generic_exceptions", NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS);
    rules.put("no_vague_names", noVagueNames());
    return rules;
  }

  /** What an aggregate answers may hold the aggregate itself; others know it by its id. */
  private ArchRule aggregatesMeetById() {
    return fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(base + ".domain..")
        .should(
            new ArchCondition<>("not hold another aggregate") {
              @Override
              public void check(JavaField field, ConditionEvents events) {
                var type = field.getRawType();
                boolean isForeignRoot =
                    isAggregateRoot(type)
                        && !type.getPackageName().equals(field.getOwner().getPackageName());
                events.add(new SimpleConditionEvent(field, !isForeignRoot, field.getDescription()));
              }
            });
  }

  private boolean isAggregateRoot(JavaClass type) {
    return Set.of("room.Room", "document.Document", "suggestion.Suggestion").stream()
        .anyMatch(root -> type.getName().equals(base + ".domain." + root));
  }

  private ArchRule portsDeclareNoLogic() {
    return classes()
        .that()
        .resideInAPackage(base + ".application.port..")
        .and()
        .doNotHaveSimpleName("package-info")
        .should(
            ArchCondition.from(
                is(
                    "interfaces, records, enums or exceptions",
                    type ->
                        type.isInterface()
                            || type.isRecord()
                            || type.isEnum()
                            || type.isAssignableTo(Throwable.class))));
  }

  private ArchRule portsAreImplementedByAdapters() {
    return classes()
        .that(is("implement a port", this::implementsPort))
        .should()
        .resideInAPackage(base + ".adapters..")
        .andShould(bePackagePrivate());
  }

  private boolean implementsPort(JavaClass type) {
    return !type.isInterface()
        && !type.getPackageName().startsWith(base + ".application.port")
        && type.getAllRawInterfaces().stream()
            .anyMatch(
                port ->
                    port.getPackageName().equals(base + ".application.port")
                        && port.isTopLevelClass());
  }

  private ArchRule idsAreRecords() {
    return classes()
        .that()
        .resideInAPackage(base + ".domain..")
        .and()
        .haveNameMatching(".*[A-Za-z]Id")
        .should()
        .beRecords();
  }

  private ArchRule closedSetsAreSealed() {
    return classes()
        .that(
            resideInAPackage(base + "..")
                .and(
                    is(
                        "messages, outcomes and events",
                        type ->
                            type.isInterface()
                                && CLOSED_SET.matcher(type.getSimpleName()).matches())))
        .should(ArchCondition.from(is("sealed", type -> type.reflect().isSealed())));
  }

  private ArchRule timeAndChanceAreHandedIn() {
    return noClasses()
        .that()
        .resideInAnyPackage(base + ".domain..", base + ".application..")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .orShould()
        .callConstructor(Random.class);
  }

  private ArchRule fieldsAreInjectedRarely() {
    return fields()
        .that()
        .areAnnotatedWith(Inject.class)
        .should()
        .beDeclaredInClassesThat()
        .areAssignableTo(Endpoint.class)
        .allowEmptyShould(true);
  }

  /** The launcher's console is its interface. */
  private ArchRule noConsole() {
    return noClasses()
        .that()
        .resideInAPackage(base + "..")
        .and()
        .resideOutsideOfPackage(base + ".bootstrap.launcher..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace");
  }

  private ArchRule noVagueNames() {
    return noClasses()
        .that()
        .resideInAPackage(base + "..")
        .should(
            new ArchCondition<>("have a vague name") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                boolean isVague =
                    VAGUE.matcher(type.getSimpleName()).matches()
                        && !type.getModifiers().contains(JavaModifier.SYNTHETIC);
                events.add(new SimpleConditionEvent(type, isVague, "name of " + type.getName()));
              }
            });
  }

  private static DescribedPredicate<JavaClass> is(
      String description, java.util.function.Predicate<JavaClass> predicate) {
    return DescribedPredicate.describe(description, predicate);
  }
}
