package org.orrery.indexer.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.orrery.indexer.document.IndexDocument;

/**
 * The searchable copy of all assets.
 *
 * <p><b>Atomicity.</b> A document is replaced whole: a search sees the old one or the new one,
 * never both, never a part. <b>Idempotency.</b> Repeating {@link #replace} or {@link #remove} does
 * no harm. <b>Order.</b> For one id the call that started last wins; calls for different ids are
 * independent. <b>Visibility.</b> A write is seen by searches a moment later, and surely after
 * {@link #awaitVisible}. <b>Durability.</b> A write survives a crash after the next {@link
 * #commit}; before, it may be lost, and must then be made again from the truth.
 *
 * <p>All methods may be called by any thread. A fault of the disk is an {@link
 * java.io.UncheckedIOException}; after one while writing, the index takes no more writes.
 */
public interface SearchIndex extends AutoCloseable {
  /** Puts a document in the place of the one with the same id, or adds it. */
  void replace(IndexDocument document);

  /** Takes the document out; when it is absent nothing happens. */
  void remove(String id);

  /**
   * Searches. Never refuses a text.
   *
   * @throws InvalidCursor when the query's cursor is not from the same query
   * @throws SearchBusy when too many searches run already
   */
  Results search(Query query);

  /** Assets like this one in title, keywords and subjects; none when it is absent. */
  List<Hit> similar(String id, int limit);

  /** What the index holds of the asset's files; empty when the asset is absent. */
  Optional<Processing> processing(String id);

  /** Returns when every write that returned before this call is seen by searches. */
  void awaitVisible();

  /**
   * Makes all earlier writes durable, together with a note of what they have covered; the note is
   * the caller's own and is given back by {@link #lastCommitted} after any restart.
   */
  void commit(String seen);

  /** The note of the last {@link #commit}; empty when there was none. */
  Optional<String> lastCommitted();

  /** How many assets are visible. */
  long count();

  /** The ids of all visible assets. */
  Set<String> ids();

  /** Shows every visible asset once, without highlights, in no particular order. */
  void forEach(Consumer<Hit> visitor);

  /**
   * Whether this index is not known to hold everything: it is new, or the one found did not open or
   * had another schema and was put aside. It serves what it has; a finished {@link Rebuild} ends
   * this, also after a restart.
   */
  boolean needsRebuild();

  /**
   * Starts a second index to be filled while this one serves; one at a time, a started one is
   * abandoned. Until it is finished or closed, {@link #replace} and {@link #remove} reach both.
   */
  Rebuild rebuild();

  /** Stops taking calls. What was not committed may be lost. Closing twice does no harm. */
  @Override
  void close();
}
