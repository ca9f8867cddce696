/**
 * What the indexer has still to hear of. A use case {@linkplain
 * org.orrery.assetdb.outbox.Outbox#add adds} an event in its own transaction; who drains
 * {@linkplain org.orrery.assetdb.outbox.Outbox#claim claims} entries, works, and says done or
 * failed.
 */
@NullMarked
package org.orrery.assetdb.outbox;

import org.jspecify.annotations.NullMarked;
