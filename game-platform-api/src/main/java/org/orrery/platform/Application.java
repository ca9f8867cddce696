package org.orrery.platform;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.runtime.Micronaut;
import io.micronaut.runtime.exceptions.ApplicationStartupException;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.orrery.indexer.indexing.Rebuilding;

/**
 * Where the process starts: {@code serve} (default), {@code rebuild}, {@code blobs}, or {@code
 * train} for the build.
 */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Orrery",
            version = "1",
            description = "Materials for science games, and the games that are made of them.",
            license = @License(name = "Apache-2.0")))
public final class Application {

  /** Held here, since a logger that nobody holds forgets its level. */
  private static final java.util.logging.Logger LUCENE =
      java.util.logging.Logger.getLogger("org.apache.lucene");

  private static final String SETTINGS_FILE = "orrery.yml";

  private Application() {}

  /** Starts the platform, or carries out one command and ends. */
  public static void main(String[] arguments) throws InterruptedException {
    LUCENE.setLevel(java.util.logging.Level.WARNING);
    readSettingsFile();
    var command = arguments.length == 0 ? "serve" : arguments[0];
    switch (command) {
      case "serve" -> serve();
      case "rebuild" -> rebuild();
      case "blobs" -> blobs(List.of(arguments).subList(1, arguments.length));
      case "train" -> Training.run();
      default -> {
        System.err.println("There is no command “" + command + "”.");
        System.exit(2);
      }
    }
  }

  private static void serve() {
    var started = System.nanoTime();
    try {
      new Server().mainClass(Application.class).banner(false).start();
    } catch (RuntimeException e) {
      explain(e);
      System.exit(1);
    }
    org.slf4j.LoggerFactory.getLogger(Application.class)
        .info("started millis={}", (System.nanoTime() - started) / 1_000_000);
  }

  /** The framework itself would end the process, with nothing said but in the log. */
  private static final class Server extends Micronaut {

    @Override
    protected void handleStartupException(Environment environment, Throwable exception) {
      throw new ApplicationStartupException("not started", exception);
    }
  }

  private static void rebuild() throws InterruptedException {
    try (var context = ApplicationContext.builder().banner(false).build()) {
      context.start();
      var count =
          context
              .getBean(Rebuilding.class)
              .rebuild(done -> System.out.print("\r" + done + " assets"));
      System.out.println("\rThe index is rebuilt: " + count + " assets.");
    } catch (RuntimeException e) {
      explain(e);
      System.exit(1);
    }
  }

  private static void blobs(List<String> arguments) {
    var status = 1;
    try {
      status = BlobCommands.run(arguments);
    } catch (IOException | RuntimeException e) {
      explain(e);
    }
    System.exit(status);
  }

  /**
   * Has the settings file read where there is one in the folder the process was started in. The
   * framework asks for such files by a system property alone; what the environment says comes
   * first.
   */
  static void readSettingsFile() {
    if (Files.isRegularFile(Path.of(SETTINGS_FILE))) {
      System.setProperty(Environment.PROPERTY_SOURCES_KEY, SETTINGS_FILE);
    }
  }

  private static void explain(Throwable e) {
    System.err.println("Orrery cannot start: " + reason(e));
    org.slf4j.LoggerFactory.getLogger(Application.class).error("cannot start", e);
  }

  /** One sentence about the deepest cause; the log has the rest. */
  static String reason(Throwable e) {
    var cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof BindException) {
      return "a port is taken by another process; ORRERY_PORT and ORRERY_PLAY_PORT choose others.";
    }
    if (cause.getClass().getPackageName().startsWith("org.yaml")) {
      return SETTINGS_FILE + " cannot be read: " + sentence(cause);
    }
    return sentence(cause);
  }

  private static String sentence(Throwable cause) {
    var message = cause.getMessage();
    return message == null ? cause.toString() : message.replaceAll("\\s+", " ").strip();
  }
}
