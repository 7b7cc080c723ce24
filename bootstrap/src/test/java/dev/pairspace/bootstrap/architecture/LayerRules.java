package dev.pairspace.bootstrap.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who may see whom, below a base package. */
final class LayerRules {
  private final String base;

  LayerRules(String base) {
    this.base = base;
  }

  Map<String, ArchRule> byName() {
    var rules = new LinkedHashMap<String, ArchRule>();
    rules.put("layers_point_inwards", layersPointInwards());
    rules.put("adapters_dont_know_each_other", adaptersDontKnowEachOther());
    rules.put("nothing_depends_on_bootstrap", nothingDependsOnBootstrap());
    rules.put("domain_is_plain_java", domainIsPlainJava());
    rules.put("application_is_plain_java", applicationIsPlainJava());
    rules.put("engine_stands_alone", engineStandsAlone());
    rules.put("liberty_extension_stands_alone", libertyExtensionStandsAlone());
    rules.put("encoding_is_at_the_bottom", encodingIsAtTheBottom());
    rules.put("rest_goes_through_use_cases", restGoesThroughUseCases());
    rules.put("jpa_and_sql_stay_in_persistence", jpaAndSqlStayInPersistence());
    rules.put("sockets_stay_in_websocket", socketsStayInWebsocket());
    rules.put("http_stays_in_rest", httpStaysInRest());
    rules.put("features_have_no_cycles", featuresHaveNoCycles());
    rules.put("parts_of_live_rooms_have_no_cycles", partsOfLiveRoomsHaveNoCycles());
    rules.put("live_rooms_keep_their_parts", liveRoomsKeepTheirParts());
    return rules;
  }

  private ArchRule layersPointInwards() {
    return layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .withOptionalLayers(true)
        .layer("domain")
        .definedBy(base + ".domain..")
        .layer("application")
        .definedBy(base + ".application..")
        .layer("adapters")
        .definedBy(base + ".adapters..")
        .layer("bootstrap")
        .definedBy(base + ".bootstrap..")
        .whereLayer("domain")
        .mayNotAccessAnyLayer()
        .whereLayer("application")
        .mayOnlyAccessLayers("domain")
        .whereLayer("adapters")
        .mayOnlyAccessLayers("application", "domain");
  }

  /** Whatever their names: one that is new is under the law from its first line. */
  private ArchRule adaptersDontKnowEachOther() {
    return slices().matching(base + ".adapters.(*)..").should().notDependOnEachOther();
  }

  private ArchRule nothingDependsOnBootstrap() {
    return noClasses()
        .that()
        .resideInAnyPackage(base + ".domain..", base + ".application..", base + ".adapters..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(base + ".bootstrap..");
  }

  private ArchRule domainIsPlainJava() {
    return classes()
        .that()
        .resideInAPackage(base + ".domain..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    base + ".domain..",
                    "java.lang",
                    "java.lang.invoke",
                    "java.util",
                    "java.util.function",
                    // value objects state their shape by a pattern
                    "java.util.regex",
                    "java.util.stream",
                    "java.util.random",
                    "java.time",
                    "java.nio",
                    "java.nio.charset")
                .or(unicodeNormalForms())
                .or(whatTheCompilerAdds()));
  }

  /** One name is the same in either normal form, and the JDK knows them nowhere else. */
  private static DescribedPredicate<JavaClass> unicodeNormalForms() {
    return DescribedPredicate.describe(
        "java.text.Normalizer", type -> type.getName().startsWith("java.text.Normalizer"));
  }

  /** Nobody writes them; records and switches over enums refer to them. */
  private static DescribedPredicate<JavaClass> whatTheCompilerAdds() {
    return resideInAPackage("java.lang.runtime")
        .or(DescribedPredicate.describe("primitive or array", LayerRules::isPrimitive));
  }

  private static boolean isPrimitive(JavaClass type) {
    return type.getBaseComponentType().isPrimitive();
  }

  private ArchRule applicationIsPlainJava() {
    return classes()
        .that()
        .resideInAPackage(base + ".application..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(base + ".application..", base + ".domain..", "java..")
                .or(whatTheCompilerAdds()));
  }

  private ArchRule engineStandsAlone() {
    return standsAlone(base + ".domain.crdt..");
  }

  /** Liberty loads it before, and apart from, any application. */
  private ArchRule libertyExtensionStandsAlone() {
    return standsAlone(base + ".liberty..");
  }

  private ArchRule standsAlone(String packages) {
    return noClasses()
        .that()
        .resideInAPackage(packages)
        .should()
        .dependOnClassesThat(
            resideInAPackage(base + "..").and(DescribedPredicate.not(resideInAPackage(packages))));
  }

  private ArchRule encodingIsAtTheBottom() {
    return noClasses()
        .that()
        .resideInAPackage(base + ".domain.crdt.encoding..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(base + ".domain.crdt");
  }

  /** An exception thrown by every use case is all that may be seen: it becomes a 503. */
  private ArchRule restGoesThroughUseCases() {
    return noClasses()
        .that()
        .resideInAPackage(base + ".adapters.rest..")
        .should()
        .dependOnClassesThat(
            resideInAPackage(base + ".application.port..")
                .and(DescribedPredicate.not(JavaClass.Predicates.assignableTo(Throwable.class))));
  }

  /** Bootstrap hands the data source on and hence sees its type. */
  private ArchRule jpaAndSqlStayInPersistence() {
    return noClasses()
        .that()
        .resideInAPackage(base + "..")
        .and()
        .resideOutsideOfPackages(base + ".adapters.persistence..", base + ".bootstrap..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "jakarta.persistence..",
            "java.sql..",
            "javax.sql..",
            "org.eclipse.persistence..",
            "org.flywaydb..",
            "org.postgresql..");
  }

  private ArchRule socketsStayInWebsocket() {
    return noClasses()
        .that()
        .resideInAPackage(base + "..")
        .and()
        .resideOutsideOfPackage(base + ".adapters.websocket..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jakarta.websocket..");
  }

  /** A socket begins as an HTTP request: there the handshake, and nothing else, sees a servlet. */
  private ArchRule httpStaysInRest() {
    var http = resideInAnyPackage("jakarta.ws.rs..", "java.net.http..", "jakarta.servlet..");
    return noClasses()
        .that(
            resideInAPackage(base + "..")
                .and(DescribedPredicate.not(resideInAPackage(base + ".adapters.rest..")))
                .and(DescribedPredicate.not(isHandshake())))
        .should()
        .dependOnClassesThat(http);
  }

  private DescribedPredicate<JavaClass> isHandshake() {
    return resideInAPackage(base + ".adapters.websocket")
        .and(
            JavaClass.Predicates.simpleName("HandshakeServlet")
                .or(JavaClass.Predicates.simpleName("SessionlessRequest"))
                .or(
                    JavaClass.Predicates.belongTo(
                        JavaClass.Predicates.simpleName("HandshakeServlet"))));
  }

  private ArchRule featuresHaveNoCycles() {
    return slices().matching(base + ".(*).(*)..").should().beFreeOfCycles();
  }

  /** The package itself is left out: it holds the entry, and the values that all parts know. */
  private ArchRule partsOfLiveRoomsHaveNoCycles() {
    return slices().matching(base + ".application.live.(*)..").should().beFreeOfCycles();
  }

  /** Java's packages would need them to be private for that, and they are in several. */
  private ArchRule liveRoomsKeepTheirParts() {
    String live = base + ".application.live";
    var lifecycle =
        resideInAPackage(live + ".lifecycle..")
            .and(
                DescribedPredicate.not(
                    JavaClass.Predicates.simpleName("LiveRoom")
                        .or(JavaClass.Predicates.simpleName("RoomTask"))));
    return noClasses()
        .that()
        .resideOutsideOfPackage(live + "..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(live + ".saving..", live + ".memory..").or(lifecycle));
  }
}
