package org.orrery.indexer.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.util.BytesRef;
import org.orrery.indexer.document.IndexFields;
import org.orrery.indexer.search.Highlight;
import org.orrery.indexer.search.Hit;

/**
 * Renders hits with their highlights. What is inside files is not read through: the postings of the
 * passages say which one has the most of the words, and only that one is read and marked.
 */
final class Highlighting {
  private static final int MOST_DESCRIBED = 6;

  /** Of one word, this many passages of an asset are considered. */
  private static final int MOST_PASSAGES = 1_000;

  private static final Set<String> STORED = Set.of(IndexFields.HIT, IndexFields.TEXTS);

  private final IndexSearcher searcher;
  private final Set<String> terms;
  private final Marker marker;

  Highlighting(IndexSearcher searcher, Set<String> terms) {
    this.searcher = searcher;
    this.terms = terms;
    this.marker = new Marker(terms);
  }

  Hit hit(int document) throws IOException {
    var stored = searcher.storedFields().document(document, STORED);
    Hit hit = HitCodec.decode(bytes(stored.getBinaryValue(IndexFields.HIT)));
    if (terms.isEmpty()) {
      return hit;
    }
    List<Highlight> found = described(bytes(stored.getBinaryValue(IndexFields.TEXTS)));
    child(document, IndexFields.FILE_NAME, IndexFields.FILE_STATE)
        .ifPresent(state -> Faults.unchecked(() -> addFileName(found, state)));
    child(document, IndexFields.PASSAGE, IndexFields.PASSAGE_TEXT)
        .ifPresent(passage -> Faults.unchecked(() -> addContent(found, passage)));
    return hit.withHighlights(found);
  }

  private List<Highlight> described(byte[] stored) throws IOException {
    List<Highlight> found = new ArrayList<>();
    for (Map.Entry<String, List<String>> text : HitTexts.decode(stored).entrySet()) {
      if (found.size() < MOST_DESCRIBED) {
        marker
            .mark(String.join(", ", text.getValue()))
            .ifPresent(html -> found.add(new Highlight(text.getKey(), Optional.empty(), html)));
      }
    }
    return found;
  }

  private boolean addFileName(List<Highlight> found, byte[] state) throws IOException {
    String path = FileStates.path(state);
    return marker
        .mark(path)
        .map(html -> found.add(new Highlight("file", Optional.of(path), html)))
        .orElse(false);
  }

  private boolean addContent(List<Highlight> found, byte[] passage) throws IOException {
    DataInput in = HitCodec.input(passage);
    String path = in.readString();
    return marker
        .mark(in.readString())
        .map(html -> found.add(new Highlight("content", Optional.of(path), html)))
        .orElse(false);
  }

  /** What is stored of the asset's child that has the most of the terms in a field. */
  private Optional<byte[]> child(int document, String field, String storedField)
      throws IOException {
    LeafReaderContext leaf = leaf(document);
    int parent = document - leaf.docBase;
    int children = Block.children(leaf, parent);
    int[] held = new int[children];
    int best = -1;
    for (String term : terms) {
      PostingsEnum postings = leaf.reader().postings(new Term(field, term), PostingsEnum.NONE);
      int child =
          postings == null ? DocIdSetIterator.NO_MORE_DOCS : postings.advance(parent - children);
      for (int seen = 0; child < parent && seen < MOST_PASSAGES; seen++) {
        int index = child - parent + children;
        held[index]++;
        best = best < 0 || held[index] > held[best] ? index : best;
        child = postings == null ? DocIdSetIterator.NO_MORE_DOCS : postings.nextDoc();
      }
    }
    if (best < 0) {
      return Optional.empty();
    }
    BytesRef stored =
        searcher
            .storedFields()
            .document(document - children + best, Set.of(storedField))
            .getBinaryValue(storedField);
    return Optional.ofNullable(stored).map(Highlighting::bytes);
  }

  private LeafReaderContext leaf(int document) {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    return leaves.get(ReaderUtil.subIndex(document, leaves));
  }

  static byte[] bytes(BytesRef stored) {
    return BytesRef.deepCopyOf(stored).bytes;
  }
}
