package org.orrery.platform.sharing;

import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import org.orrery.assetdb.credit.Contributor;
import org.orrery.assetdb.credit.CreditRole;
import org.orrery.assetdb.release.Release;
import org.orrery.platform.web.Frame;
import org.orrery.platform.web.ServerSettings;

/** Names who made something, in one line. */
@Singleton
final class Makers {

  private static final int MOST_NAMES = 3;

  private final ServerSettings settings;

  Makers(ServerSettings settings) {
    this.settings = settings;
  }

  /** Its creators, else all who had a part; the first of them where there are many. */
  String inOneLine(Release release, Frame frame) {
    var all = release.description().contributors();
    var creators = all.stream().filter(one -> one.roles().contains(CreditRole.CREATOR)).toList();
    var makers = creators.isEmpty() ? all : creators;
    if (makers.isEmpty()) {
      return settings.publisher();
    }
    var names =
        makers.stream()
            .limit(MOST_NAMES)
            .map(Contributor::name)
            .collect(Collectors.joining(frame.say("list.comma")));
    return makers.size() > MOST_NAMES
        ? names + " " + frame.say("card.others", makers.size() - MOST_NAMES)
        : names;
  }
}
