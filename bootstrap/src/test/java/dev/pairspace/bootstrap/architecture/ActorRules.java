package dev.pairspace.bootstrap.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasType.Predicates.rawType;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.pairspace.application.live.turn.JoiningSession;
import dev.pairspace.application.port.RoomRepository;
import dev.pairspace.domain.room.Actor;
import dev.pairspace.domain.room.Room;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** That everybody who wants something done says who they are, below a base package. */
final class ActorRules {

  /**
   * RecogniseMember and FindMember find out who acts. ReportOutcome needs the id of a suggestion,
   * which only the one who asked for it was told.
   */
  private static final Set<String> NEED_NONE =
      Set.of("RecogniseMember", "FindMember", "ReportOutcome");

  /**
   * Of a connection, whatever the one behind it may do: who may not enter any more still leaves.
   */
  private static final Set<String> OF_CONNECTIONS = Set.of("LeaveRoom", "AwaitTurn");

  /** Reads back the title that it has just stored. */
  private static final Set<String> READ_AGAIN = Set.of("RenameRoom");

  /** Tells all of what has been stored; its author was allowed to write it, and may have left. */
  private static final Set<String> TELL_AFTERWARDS = Set.of("ChatStore");

  private final String base;

  ActorRules(String base) {
    this.base = base;
  }

  Map<String, ArchRule> byName() {
    var rules = new LinkedHashMap<String, ArchRule>();
    rules.put("use_cases_are_told_who_acts", useCasesAreToldWhoActs());
    rules.put("only_listed_use_cases_act_for_the_server", hardlyAnybodyActsForTheServer());
    rules.put("who_looks_up_a_room_asks_it_for_the_actor", whoLooksUpRoomAsksIt());
    return rules;
  }

  private String[] useCases() {
    return new String[] {
      base + ".application.editing..",
      base + ".application.presence..",
      base + ".application.room..",
      base + ".application.suggestion.."
    };
  }

  private static boolean isNamed(JavaClass type, Set<String> names) {
    return names.contains(type.getSimpleName());
  }

  private ArchRule useCasesAreToldWhoActs() {
    return methods()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(useCases())
        .and()
        .haveName("handle")
        .and()
        .arePublic()
        .should(
            new ArchCondition<>("take a command with an actor") {
              @Override
              public void check(JavaMethod handle, ConditionEvents events) {
                boolean isTold =
                    isNamed(handle.getOwner(), NEED_NONE)
                        || isNamed(handle.getOwner(), OF_CONNECTIONS)
                        || handle.getRawParameterTypes().stream().allMatch(ActorRules::namesActor);
                events.add(new SimpleConditionEvent(handle, isTold, handle.getDescription()));
              }
            });
  }

  private static boolean namesActor(JavaClass command) {
    return command.getFields().stream()
        .anyMatch(
            field -> rawType(Actor.class).test(field) || rawType(JoiningSession.class).test(field));
  }

  private ArchRule hardlyAnybodyActsForTheServer() {
    return noClasses()
        .that()
        .resideInAPackage(base + "..")
        .and(DescribedPredicate.not(isOneOf(OF_CONNECTIONS)))
        .and(DescribedPredicate.not(isOneOf(READ_AGAIN)))
        .and(DescribedPredicate.not(isOneOf(TELL_AFTERWARDS)))
        .and()
        .resideOutsideOfPackage(base + ".domain.room..")
        .should()
        .accessField(Actor.class, "SERVER");
  }

  private static DescribedPredicate<JavaClass> isOneOf(Set<String> names) {
    return DescribedPredicate.describe(names.toString(), type -> isNamed(type, names));
  }

  private ArchRule whoLooksUpRoomAsksIt() {
    return classes()
        .that()
        .resideInAnyPackage(useCases())
        .and(
            DescribedPredicate.describe(
                "look up a room",
                type ->
                    type.getMethodCallsFromSelf().stream()
                        .anyMatch(call(RoomRepository.class, "find"))))
        .should()
        .callMethodWhere(call(Room.class, "mayEnter").or(call(Room.class, "allows")));
  }

  private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaMethodCall> call(
      Class<?> type, String method) {
    return target(owner(DescribedPredicate.<JavaClass>describe("", it -> it.isEquivalentTo(type))))
        .and(target(name(method)))
        .forSubtype();
  }
}
