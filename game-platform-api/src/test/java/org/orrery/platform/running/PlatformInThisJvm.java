package org.orrery.platform.running;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.util.Map;
import org.orrery.assetdb.AssetDatabase;

/** The application in the JVM of the test. */
public record PlatformInThisJvm(
    ApplicationContext context, Path home, int port, int playPort, boolean keepsItsFolder)
    implements RunningPlatform {

  /** One in the folder, with these settings besides the usual ones. */
  public static PlatformInThisJvm start(Path home, Map<String, Object> settings) {
    var port = RunningPlatform.freePort();
    var playPort = RunningPlatform.freePort();
    var context =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .banner(false)
            .properties(RunningPlatform.settings(home, port, playPort, settings))
            .start();
    context.getBean(EmbeddedServer.class).start();
    return new PlatformInThisJvm(context, home, port, playPort, false);
  }

  /** The same, but its folder outlives it. */
  public PlatformInThisJvm keepingItsFolder() {
    return new PlatformInThisJvm(context, home, port, playPort, true);
  }

  /** Ends it, and leaves nothing of its folder unless that is to be kept. */
  @Override
  public void close() {
    context.close();
    if (!keepsItsFolder) {
      AssetDatabase.delete(home);
    }
  }
}
