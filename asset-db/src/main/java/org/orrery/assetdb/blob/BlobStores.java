package org.orrery.assetdb.blob;

import java.io.IOException;

/** Opens other stores than the platform's own, of which the database knows nothing. */
@FunctionalInterface
public interface BlobStores {

  /**
   * The store of the address; close it.
   *
   * @throws IOException where it cannot be used; the message is for the operator
   */
  BlobStore open(BlobAddress address) throws IOException;
}
