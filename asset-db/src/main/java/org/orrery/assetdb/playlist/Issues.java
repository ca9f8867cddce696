package org.orrery.assetdb.playlist;

import java.util.Optional;
import org.orrery.assetdb.promotion.Channel;

/** Where the last issue of each channel is kept. */
public interface Issues {

  /** The last issue of the channel; in a transaction it is locked until that ends. */
  Optional<Issue> last(Channel channel);

  /** Adds the first issue of a channel, in the caller's transaction; harmless where it has one. */
  void begin(Issue issue);

  /** Puts the next issue in the place of the last, in the caller's transaction. */
  void replace(Issue issue);
}
