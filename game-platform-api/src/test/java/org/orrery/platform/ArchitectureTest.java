package org.orrery.platform;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.micronaut.http.annotation.HttpMethodMapping;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.derivative.Deriving;
import org.orrery.assetdb.home.Home;
import org.orrery.assetdb.inside.LookingInside;
import org.orrery.assetdb.lab.Trying;
import org.orrery.assetdb.outbox.Outbox;
import org.orrery.assetdb.release.Reading;
import org.orrery.assetdb.release.Releases;
import org.orrery.assetdb.usage.Usages;
import org.orrery.platform.account.Needs;

final class ArchitectureTest {

  private static final String ASSET_DB = "org.orrery.assetdb..";
  private static final String INDEXER = "org.orrery.indexer..";
  private static final String PLATFORM = "org.orrery.platform..";

  /** All of the asset database's ports and use cases that the indexer may call, and how. */
  private static final Map<Class<?>, Set<String>> ASKED_BY_THE_INDEXER =
      Map.of(
          Outbox.class,
          Set.of("add", "claim", "done", "failed", "forgetClaims", "waiting", "parked"),
          Releases.class,
          Set.of("assets", "newest"),
          BlobStore.class,
          Set.of("open", "file"),
          Reading.class,
          Set.of("embargo", "findable"),
          Usages.class,
          Set.of("downloads"),
          Deriving.class,
          Set.of("of", "store", "made", "failed"),
          LookingInside.class,
          Set.of("looked", "failed"),
          Trying.class,
          Set.of("claim", "forgetClaims", "advance", "keep", "finish", "fail", "unavailable"),
          Home.class,
          Set.of("folder"));

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("org.orrery");

  @Test
  void the_api_knows_no_lucene() {
    noClasses()
        .that()
        .resideInAPackage(PLATFORM)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.lucene..", "..lucene..", "org.apache.tika..")
        .check(OURS);
  }

  @Test
  void the_api_speaks_no_sql() {
    noClasses()
        .that()
        .resideInAPackage(PLATFORM)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..",
            "javax.sql..",
            "io.micronaut.data..",
            "org.flywaydb..",
            "org.h2..",
            "..jdbc..",
            "org.orrery.assetdb.database..")
        .check(OURS);
  }

  @Test
  void every_route_names_its_act_of_the_policy() {
    methods()
        .that()
        .areMetaAnnotatedWith(HttpMethodMapping.class)
        .should()
        .beAnnotatedWith(Needs.class)
        .check(OURS);
  }

  @Test
  void the_api_stands_on_the_indexer_and_the_indexer_on_the_asset_database() {
    noClasses()
        .that()
        .resideInAPackage(ASSET_DB)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(INDEXER, PLATFORM)
        .check(OURS);
    noClasses()
        .that()
        .resideInAPackage(INDEXER)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(PLATFORM)
        .check(OURS);
  }

  /** But for the outbox's entries, what it made out of files, and what the lab found. */
  @Test
  void the_indexer_never_writes_to_the_asset_database() {
    noClasses()
        .that()
        .resideInAPackage(INDEXER)
        .should()
        .callMethodWhere(
            describe(
                "it is a port or use case, and not a reading of it", ArchitectureTest::isWrite))
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "io.micronaut.data..", "..jdbc..")
        .check(OURS);
  }

  private static boolean isWrite(JavaMethodCall call) {
    var owner = call.getTargetOwner();
    return resideInAnyPackage(ASSET_DB).test(owner)
        && (owner.isInterface() && !isValue(owner) || owner.isAnnotatedWith(Singleton.class))
        && ASKED_BY_THE_INDEXER.entrySet().stream()
            .noneMatch(
                asked ->
                    owner.isEquivalentTo(asked.getKey())
                        && asked.getValue().contains(call.getName()));
  }

  /** Sealed alternatives of records are values, whatever they are called through. */
  private static boolean isValue(JavaClass type) {
    return !type.getSubclasses().isEmpty()
        && type.getSubclasses().stream().allMatch(JavaClass::isRecord);
  }

  @Test
  void a_class_is_named_after_what_it_is() {
    classes()
        .should()
        .haveNameNotMatching(".*(Impl|Utils?|Helper|Manager|Service|Dto)(\\$.*)?")
        .andShould()
        .haveNameNotMatching(".*\\.(Abstract|Base)[A-Z][^.]*")
        .check(OURS);
  }

  @Test
  void every_package_opens_with_a_paragraph() throws IOException {
    for (var sources : new String[] {"src/main/java", "src/test/java"}) {
      try (var folders = Files.walk(Path.of(sources))) {
        for (var folder : folders.filter(ArchitectureTest::holdsClasses).toList()) {
          var text = Files.readString(folder.resolve("package-info.java"));

          assertThat(text).as(folder.toString()).startsWith("/**").contains("@NullMarked");
          assertThat(text.indexOf("*/")).as(folder.toString()).isGreaterThan(30);
        }
      }
    }
  }

  private static boolean holdsClasses(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (var files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".java"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
