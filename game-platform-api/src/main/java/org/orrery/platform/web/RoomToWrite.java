package org.orrery.platform.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Set;
import org.orrery.assetdb.blob.StorageSettings;
import org.orrery.assetdb.home.Disk;
import org.orrery.assetdb.home.Home;

/**
 * Refuses every write while the disk is so full that even rows might not find room; reading goes
 * on.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class RoomToWrite implements Ordered {

  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

  private final Home home;
  private final StorageSettings settings;

  RoomToWrite(Home home, StorageSettings settings) {
    this.home = home;
    this.settings = settings;
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after() + 2;
  }

  @RequestFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  void demand(HttpRequest<?> request) {
    if (!READS.contains(request.getMethodName())) {
      Disk.demandRoom(home.folder(), settings.writeReserve());
    }
  }
}
