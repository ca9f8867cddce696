package org.orrery.assetdb.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final Path MAIN = Path.of("src/main");

  /** What was written by people: the framework's generated classes have a dollar at the front. */
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(ArchitectureTest::isWritten)
          .importPackages("org.orrery.assetdb");

  private static boolean isWritten(Location location) {
    return !location.contains("/$")
        && !location.contains("$Intercepted")
        && !location.contains("$Definition");
  }

  @Test
  void only_jdbc_packages_speak_sql() {
    noClasses()
        .that(not(resideInAnyPackage("..jdbc..", "..database..")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..", "javax.sql..", "io.micronaut.data..", "org.h2..", "org.postgresql..")
        .check(CLASSES);
  }

  @Test
  void asset_db_knows_no_lucene_and_no_http() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.lucene..",
            "io.micronaut.http..",
            "io.netty..",
            "java.net.http..",
            "org.orrery.indexer..",
            "org.orrery.platform..")
        .check(CLASSES);
  }

  @Test
  void no_parser_is_on_the_class_path_of_the_server() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.tika.parser..", "javax.xml.parsers..", "javax.imageio..")
        .check(CLASSES);
  }

  @Test
  void no_class_hides_behind_an_empty_word() {
    noClasses()
        .should()
        .haveNameMatching(".*(Impl|Utils?|Helper|Manager|Service|Dto|Base|Abstract\\w*)")
        .check(CLASSES);
  }

  @Test
  void adapters_stay_behind_their_ports() {
    classes().that().resideInAPackage("..jdbc..").should().notHaveModifier(PUBLIC).check(CLASSES);
  }

  @Test
  void ports_and_things_know_no_adapter() {
    noClasses()
        .that(not(resideInAnyPackage("..jdbc..", "..filesystem..", "..s3..", "..database..")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..jdbc..", "..filesystem..", "..s3..", "software.amazon..")
        .check(CLASSES);
  }

  @Test
  void time_is_told_by_a_clock_alone() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .check(CLASSES);
  }

  @Test
  void every_package_opens_with_a_paragraph_and_is_null_marked() throws Exception {
    var packages = new HashSet<String>();
    CLASSES.forEach(one -> packages.add(one.getPackageName()));

    for (var name : packages) {
      assertThat(Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class))
          .as(name)
          .isTrue();
      var source =
          Files.readString(
              MAIN.resolve("java").resolve(name.replace('.', '/')).resolve("package-info.java"),
              StandardCharsets.UTF_8);
      assertThat(source).as(name).startsWith("/**");
    }
  }

  @Test
  void one_history_of_migrations_serves_both_databases() throws IOException {
    try (var files = Files.list(MAIN.resolve("resources/db/migration"))) {
      var names = files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
      var number = 1;
      for (var name : names) {
        assertThat(name).matches("V%03d__[a-z0-9_]+\\.sql".formatted(number++));
      }
    }
    try (var folders = Files.list(MAIN.resolve("resources/db"))) {
      assertThat(folders).hasSize(1);
    }
  }

  @Test
  void sql_is_written_in_lower_case() throws IOException {
    var shouting = Pattern.compile("\\b(SELECT|INSERT|UPDATE|DELETE|CREATE|WHERE|FROM)\\b");
    for (var file : sources(".sql")) {
      assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(shouting);
    }
  }

  @Test
  void no_file_is_long() throws IOException {
    for (var file : sources(".java")) {
      assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(350);
    }
  }

  private static List<Path> sources(String suffix) throws IOException {
    try (var files = Files.walk(MAIN)) {
      return files.filter(file -> file.toString().endsWith(suffix)).toList();
    }
  }
}
