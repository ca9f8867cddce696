/**
 * The asset database: the only truth of the platform. Accounts, assets, drafts, releases and their
 * bytes live here, and so does every rule about them; protocols translate, they never decide.
 *
 * <p>Read {@link org.orrery.assetdb.Refusal} first: it is every expected "no". Then follow a
 * deposit: {@link org.orrery.assetdb.draft.Depositing}, {@link org.orrery.assetdb.blob.BlobStore},
 * {@link org.orrery.assetdb.release.Releasing}, and the {@link org.orrery.assetdb.outbox.Outbox}
 * that tells the indexer. Nothing here knows HTTP or Lucene.
 */
@NullMarked
package org.orrery.assetdb;

import org.jspecify.annotations.NullMarked;
