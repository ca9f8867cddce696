package org.orrery.assetdb.draft;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.orrery.assetdb.blob.Blob;

/**
 * Where it is kept what is being uploaded; its bytes are elsewhere. With its asset an upload
 * vanishes too.
 */
public interface Uploads {

  /** Adds an upload under an id that no other has. */
  void add(Upload upload);

  /** The upload, finished or not. */
  Optional<Upload> find(String id);

  /** The owner's uploads that are not finished, newest first. */
  List<Upload> openOf(String owner);

  /** Moves the time of forgetting; harmless where there is no such upload. */
  void extend(String id, Instant expiresAt);

  /** Notes what the bytes came to. */
  void whole(String id, Blob blob);

  /** Notes that the draft has it; false where there is no such upload, or it is finished. */
  boolean finish(String id, Instant at, Instant expiresAt);

  /** Removes it; harmless where it is absent. */
  void remove(String id);

  /** Ids of the uploads that are to be forgotten. */
  List<String> expiredAt(Instant instant);
}
