package org.orrery.indexer.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.orrery.assetdb.blob.BlobStore;
import org.orrery.assetdb.blob.Digest;
import org.orrery.assetdb.blob.KnownBlobs;
import org.orrery.assetdb.release.Release;
import org.orrery.assetdb.release.Releases;
import org.orrery.assetdb.release.Releasing;
import org.orrery.indexer.derive.worker.Recipe;

class ArchitectureTest {

  private static final Path SOURCES = Path.of("src/main/java");

  /** What was written by people: the framework's generated classes have a dollar at the front. */
  private static final JavaClasses WRITTEN = written("target/classes");

  private static final JavaClasses TESTS = written("target/test-classes");

  private static JavaClasses written(String folder) {
    return new ClassFileImporter()
        .withImportOption(ArchitectureTest::isWritten)
        .importPath(Path.of(folder));
  }

  private static boolean isWritten(Location location) {
    return !location.contains("/$")
        && !location.contains("$Intercepted")
        && !location.contains("$Definition");
  }

  @Test
  void only_the_worker_knows_tika() {
    noClasses()
        .that(not(resideInAPackage("..extract.tika.worker..")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.tika..")
        .check(WRITTEN);
    noClasses()
        .that(not(resideInAPackage("..extract.tika..")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.tika..")
        .check(TESTS);
  }

  @Test
  void only_the_labs_worker_drives_a_browser_and_nobody_knows_it() {
    noClasses()
        .that(not(resideInAPackage("..lab.worker..")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.microsoft.playwright..", "com.google.gson..", "..lab.worker..")
        .check(WRITTEN);
  }

  @Test
  void a_worker_knows_nothing_of_the_server() {
    classes()
        .that(
            resideInAnyPackage(
                "..extract.tika.worker..",
                "..derive.worker..",
                "..lab.worker..",
                "..worker.process..",
                "..worker.program.."))
        .should()
        .onlyDependOnClassesThat(
            not(
                resideInAnyPackage(
                    "org.orrery.assetdb..",
                    "io.micronaut..",
                    "..search..",
                    "..indexing..",
                    "..suggest..",
                    "..document..")))
        .check(WRITTEN);
  }

  @Test
  void the_server_can_ask_a_recipe_without_its_libraries() {
    classes()
        .that()
        .implement(Recipe.class)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java.lang..",
            "java.io..",
            "java.nio..",
            "java.util..",
            "org.orrery.indexer.derive.worker..")
        .check(WRITTEN);
  }

  /** But for its table of letters without their accents, which any index must fold by. */
  @Test
  void only_the_lucene_packages_know_lucene() {
    for (var some : List.of(WRITTEN, TESTS)) {
      noClasses()
          .that(not(resideInAPackage("..search.lucene..")))
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.apache.lucene..").and(not(simpleName("ASCIIFoldingFilter"))))
          .check(some);
    }
  }

  @Test
  void ports_and_things_know_no_adapter() {
    noClasses()
        .that(
            not(
                resideInAnyPackage(
                    "..lucene..",
                    "..tika..",
                    "..indexing..",
                    "..worker.program..",
                    "..derive.worker..")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..search.lucene..", "..extract.tika..")
        .check(WRITTEN);
    noClasses()
        .that(resideInAPackage("..indexing.."))
        .and()
        .doNotHaveSimpleName("Wiring")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..search.lucene..", "..extract.tika..")
        .check(WRITTEN);
  }

  @Test
  void adapters_stay_behind_their_ports() {
    classes()
        .that(resideInAPackage("..search.lucene.."))
        .and()
        .haveNameNotMatching(".*\\.Lucene(Indexes|Settings)")
        .should()
        .notHaveModifier(JavaModifier.PUBLIC)
        .check(WRITTEN);
  }

  /** And but for what it made out of files, which {@code Deriving} keeps. */
  @Test
  void the_indexer_never_writes_to_the_asset_database_but_for_the_outbox() {
    noClasses()
        .should()
        .callMethod(Releases.class, "add", Release.class)
        .orShould()
        .callMethod(BlobStore.class, "put", InputStream.class)
        .orShould()
        .callMethod(BlobStore.class, "delete", Digest.class)
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(Releasing.class, KnownBlobs.class)
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.orrery.assetdb.draft..",
            "org.orrery.assetdb.account..",
            "org.orrery.assetdb.depositor..",
            "org.orrery.assetdb.notice..",
            "org.orrery.assetdb.withdrawal..",
            "org.orrery.assetdb.audit..",
            "org.orrery.assetdb.idempotency..",
            "org.orrery.assetdb..jdbc..",
            "io.micronaut.data..",
            "java.sql..",
            "javax.sql..")
        .check(WRITTEN);
  }

  @Test
  void the_indexer_speaks_no_http() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.micronaut.http..", "io.netty..", "java.net.http..", "org.orrery.platform..")
        .check(WRITTEN);
  }

  @Test
  void no_class_hides_behind_an_empty_word() {
    noClasses()
        .should()
        .haveNameMatching(".*(Impl|Utils?|Helper|Manager|Service|Dto|Base|Abstract\\w*)")
        .check(WRITTEN);
  }

  @Test
  void time_is_told_by_a_clock_alone() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .check(WRITTEN);
  }

  @Test
  void every_package_opens_with_a_paragraph_and_is_null_marked() throws Exception {
    var packages = new HashSet<String>();
    WRITTEN.forEach(one -> packages.add(one.getPackageName()));

    assertThat(packages).isNotEmpty();
    for (var name : packages) {
      assertThat(Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class))
          .as(name)
          .isTrue();
      var source = SOURCES.resolve(name.replace('.', '/')).resolve("package-info.java");
      assertThat(Files.readString(source)).as(name).startsWith("/**");
    }
  }

  @Test
  void no_file_is_long() throws IOException {
    try (var files = Files.walk(SOURCES)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(350);
      }
    }
  }
}
