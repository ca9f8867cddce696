package org.orrery.platform;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Property;
import io.micronaut.core.bind.annotation.Bindable;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of settings in README.md is what the program takes, by both of the names given. */
class SettingsDocumentedTest {

  private static final Path REPOSITORY = Path.of("..");

  /** A row: name in the environment, key in orrery.yml or a dash, default, meaning. */
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(ORRERY_[A-Z_]+)` \\| (?:`([a-z.-]+)`|–) \\| ([^|]+) \\|");

  private static final Pattern NAME = Pattern.compile("ORRERY_[A-Z_]+");

  /** In the launcher, for itself: where it tells the measurements that it is. */
  private static final String LAUNCHER = "ORRERY_LAUNCHER";

  /** A value for each setting that is not its default, and how the record then shows it. */
  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("ORRERY_HOME", "elsewhere"),
          Map.entry("ORRERY_HOST", "127.0.0.1"),
          Map.entry("ORRERY_PORT", "9001"),
          Map.entry("ORRERY_PLAY_PORT", "9002"),
          Map.entry("ORRERY_URL", "https://museum.example.org"),
          Map.entry("ORRERY_PUBLISHER", "A museum"),
          Map.entry("ORRERY_DOI_PREFIX", "10.5072"),
          Map.entry("ORRERY_DOI_ENDPOINT", "https://registry.example.org"),
          Map.entry("ORRERY_DOI_REPOSITORY", "MUSEUM.ORRERY"),
          Map.entry("ORRERY_DOI_PASSWORD", "known to the registry"),
          Map.entry("ORRERY_PLAY_URL", "https://play.example.org"),
          Map.entry("ORRERY_HEADER_TIME", "PT7S"),
          Map.entry("ORRERY_REQUESTS_PER_MINUTE", "9003"),
          Map.entry(
              "ORRERY_DATABASE_URL", "jdbc:h2:mem:settings;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"),
          Map.entry("ORRERY_CONNECTIONS_PER_ADDRESS", "9004"),
          Map.entry("ORRERY_CONNECTIONS_BODY_RATE", "9005"),
          Map.entry("ORRERY_CONNECTIONS_BODY_TIME", "PT9S"),
          Map.entry("ORRERY_CONNECTIONS_READER_RATE", "9006"),
          Map.entry("ORRERY_CONNECTIONS_READER_TIME", "PT10M"),
          Map.entry("ORRERY_DATABASE_USER", "keeper"),
          Map.entry("ORRERY_DATABASE_PASSWORD", "known to the keeper"),
          Map.entry("ORRERY_DATABASE_CONNECTIONS", "3"),
          Map.entry("ORRERY_STORAGE_UPLOAD_RESERVE", "0.01"),
          Map.entry("ORRERY_STORAGE_WRITE_RESERVE", "0.005"),
          Map.entry("ORRERY_PLAYLIST_KEYS", "sealed"),
          Map.entry("ORRERY_PLAYLIST_VALIDITY", "PT1H"),
          Map.entry("ORRERY_REVIEW_FIRST_REVIEW", "PT168H"),
          Map.entry("ORRERY_REVIEW_DECISION", "PT480H"),
          Map.entry("ORRERY_REVIEW_CHANGES", "PT720H"),
          Map.entry("ORRERY_REVIEW_HOUR", "9"),
          Map.entry("ORRERY_BLOBS_STORE", "FILESYSTEM"),
          Map.entry("ORRERY_BLOBS_BUCKET", "museum"),
          Map.entry("ORRERY_BLOBS_ENDPOINT", "https://s3.example.org"),
          Map.entry("ORRERY_BLOBS_REGION", "eu-central-1"),
          Map.entry("ORRERY_BLOBS_PATH_STYLE", "true"),
          Map.entry("ORRERY_BLOBS_PREFIX", "orrery/"),
          Map.entry("ORRERY_BLOBS_ACCESS_KEY", "a key"),
          Map.entry("ORRERY_BLOBS_SECRET_KEY", "its secret"),
          Map.entry("ORRERY_BLOBS_REDIRECT", "true"),
          Map.entry("ORRERY_BLOBS_REDIRECT_TIME", "PT7M"),
          Map.entry("ORRERY_SWEEPING_HOUR", "4"),
          Map.entry("ORRERY_SWEEPING_GRACE", "PT48H"),
          Map.entry("ORRERY_DEPOSIT_FILE_BYTES", "1001"),
          Map.entry("ORRERY_DEPOSIT_FILES", "1002"),
          Map.entry("ORRERY_DEPOSIT_ARCHIVE_ENTRIES", "1003"),
          Map.entry("ORRERY_DEPOSIT_ARCHIVE_BYTES", "1004"),
          Map.entry("ORRERY_DEPOSIT_ARCHIVE_RATIO", "1005"),
          Map.entry("ORRERY_UPLOADS_EXPIRY", "PT72H"),
          Map.entry("ORRERY_INDEXER_WORKERS", "1"),
          Map.entry("ORRERY_INDEXER_WORKER_PATH", "workers"),
          Map.entry("ORRERY_INDEXER_POLL", "PT7S"),
          Map.entry("ORRERY_INDEXER_LEASE", "PT8M"),
          Map.entry("ORRERY_LAB_PATH", "lab"),
          Map.entry("ORRERY_LAB_CHROMIUM", "/opt/chromium"),
          Map.entry("ORRERY_LAB_AT_ONCE", "2"),
          Map.entry("ORRERY_LAB_PLAY", "PT3M"),
          Map.entry("ORRERY_LAB_IDLE", "PT7S"),
          Map.entry("ORRERY_LAB_MEMORY", "9007"),
          Map.entry("ORRERY_LAB_DEADLINE", "PT9M"));

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.orrery");

  private record Row(String name, Optional<String> key, String defaultValue) {}

  private static Map<String, Row> table() throws IOException {
    return ROW.matcher(Files.readString(REPOSITORY.resolve("README.md")))
        .results()
        .map(row -> new Row(row.group(1), Optional.ofNullable(row.group(2)), row.group(3).strip()))
        .collect(toMap(Row::name, row -> row, (one, two) -> one, TreeMap::new));
  }

  private static List<Class<?>> records() {
    return CODE.stream()
        .filter(type -> type.isAnnotatedWith(ConfigurationProperties.class))
        .<Class<?>>map(JavaClass::reflect)
        .toList();
  }

  private static String name(Class<?> type, RecordComponent component) {
    var prefix = type.getAnnotation(ConfigurationProperties.class).value();
    return environment(prefix + "." + component.getName().replaceAll("([A-Z])", "-$1"));
  }

  private static String environment(String key) {
    return key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
  }

  /** Every component of a settings record by its name in the environment, with its default. */
  private static Map<String, Optional<String>> components() {
    var found = new TreeMap<String, Optional<String>>();
    for (var type : records()) {
      for (var component : type.getRecordComponents()) {
        found.put(
            name(type, component),
            Optional.ofNullable(component.getAccessor().getAnnotation(Bindable.class))
                .map(Bindable::defaultValue));
      }
    }
    return found;
  }

  /** Settings that a single class asks for. */
  private static List<String> properties() {
    return CODE.stream()
        .flatMap(type -> type.getCodeUnits().stream())
        .flatMap(unit -> unit.getParameters().stream())
        .flatMap(parameter -> parameter.tryGetAnnotationOfType(Property.class).stream())
        .map(property -> environment(property.name()))
        .toList();
  }

  private static List<String> namesIn(Path file) throws IOException {
    return NAME.matcher(Files.readString(file))
        .results()
        .map(found -> found.group())
        .filter(name -> !name.equals(LAUNCHER))
        .toList();
  }

  @Test
  void every_setting_stands_in_the_table_with_its_default() throws IOException {
    var table = table();

    var defaults = components();

    assertThat(defaults).isNotEmpty();
    assertThat(table).containsKeys(defaults.keySet().toArray(String[]::new));
    defaults.forEach(
        (name, value) ->
            assertThat(Objects.requireNonNull(table.get(name)).defaultValue())
                .as(name)
                .isEqualTo(
                    value.filter(text -> !text.isEmpty()).map(t -> "`" + t + "`").orElse("none")));
  }

  @Test
  void the_table_names_what_the_program_asks_for_and_nothing_else() throws IOException {
    var asked = new TreeSet<>(components().keySet());
    asked.addAll(properties());
    asked.addAll(namesIn(REPOSITORY.resolve("orrery")));
    asked.addAll(namesIn(Path.of("src/main/resources/logback.xml")));

    assertThat(table().keySet()).isEqualTo(asked);
  }

  @Test
  void every_setting_is_taken_from_the_environment(@TempDir Path folder) throws Exception {
    var password = Map.of("ORRERY_ADMIN_PASSWORD", "chosen in the environment");
    var environment = new TreeMap<>(VALUES);
    environment.putAll(password);

    var shown = ShownSettings.with(environment, folder);

    assertThat(shown)
        .containsAllEntriesOf(VALUES)
        .containsEntry("admin", "chosen in the environment");
    assertThat(VALUES.keySet()).isEqualTo(components().keySet());
  }

  @Test
  void every_setting_is_taken_from_the_settings_file(@TempDir Path folder) throws Exception {
    var byKey = new TreeMap<String, String>();
    for (var row : table().values()) {
      var value = Optional.ofNullable(VALUES.get(row.name())).orElse("chosen in the file");
      row.key().ifPresent(key -> byKey.put(key, value));
    }
    Files.writeString(folder.resolve("orrery.yml"), yaml(byKey));

    var shown = ShownSettings.with(Map.of("ORRERY_LOG", "log"), folder);

    assertThat(shown).containsAllEntriesOf(VALUES).containsEntry("admin", "chosen in the file");
  }

  @Test
  void the_environment_comes_before_the_settings_file(@TempDir Path folder) throws Exception {
    Files.writeString(
        folder.resolve("orrery.yml"),
        yaml(new TreeMap<>(Map.of("orrery.port", "9001", "orrery.host", "127.0.0.2"))));

    var shown = ShownSettings.with(Map.of("ORRERY_PORT", "9002"), folder);

    assertThat(shown)
        .containsEntry("ORRERY_PORT", "9002")
        .containsEntry("ORRERY_HOST", "127.0.0.2");
  }

  /** The keys as people write them: nested, a level at each dot. */
  private static String yaml(SortedMap<String, String> byKey) {
    var lines = new ArrayList<String>();
    var open = List.<String>of();
    for (var entry : byKey.entrySet()) {
      var segments = Arrays.asList(entry.getKey().split("\\."));
      var folders = segments.subList(0, segments.size() - 1);
      for (var depth = 0; depth < folders.size(); depth++) {
        if (depth >= open.size()
            || !folders.subList(0, depth + 1).equals(open.subList(0, depth + 1))) {
          lines.add("  ".repeat(depth) + folders.get(depth) + ":");
        }
      }
      open = folders;
      lines.add(
          "  ".repeat(folders.size()) + segments.getLast() + ": \"" + entry.getValue() + "\"");
    }
    return lines.stream().collect(joining("\n", "", "\n"));
  }

  /** The records, by what a component is called in the environment. */
  static Map<String, String> shown(java.util.function.Function<Class<?>, Object> settings) {
    var shown = new TreeMap<String, String>();
    for (var type : records()) {
      for (var component : type.getRecordComponents()) {
        try {
          var value = component.getAccessor().invoke(settings.apply(type));
          shown.put(name(type, component), String.valueOf(value));
        } catch (ReflectiveOperationException e) {
          throw new LinkageError("A record could not be read", e);
        }
      }
    }
    return shown;
  }
}
