package org.orrery.assetdb.play;

import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.asset.AssetId;
import org.orrery.assetdb.play.Complaint.Resolution;
import org.orrery.assetdb.play.Complaint.State;

/** Where reports of problems are kept. */
public interface Complaints {

  /** Adds one whose number is {@link #last} and one, in the caller's transaction. */
  void add(Complaint complaint);

  /** The number of the game's last; 0 where it has none. */
  int last(AssetId game);

  /** Those of the game in the state whose number is less than {@code before}, newest first. */
  List<Complaint> of(AssetId game, State state, int before, int limit);

  /** How many of the game are in the state. */
  long count(AssetId game, State state);

  /** The one of the number. */
  Optional<Complaint> find(AssetId game, int number);

  /** Notes who was done with it, or that it is open again. */
  void resolve(AssetId game, int number, Optional<Resolution> resolution);
}
