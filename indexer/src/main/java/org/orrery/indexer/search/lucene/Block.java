package org.orrery.indexer.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.orrery.indexer.document.IndexFields;
import org.orrery.indexer.search.FileProcessing;
import org.orrery.indexer.search.Hit;
import org.orrery.indexer.search.Processing;

/** Finds an asset and what stands before it in its block. */
final class Block {
  private Block() {}

  /** The asset's document number, empty when it is absent. */
  static Optional<Integer> find(IndexSearcher searcher, String id) throws IOException {
    ScoreDoc[] found = searcher.search(new TermQuery(new Term(IndexFields.ID, id)), 1).scoreDocs;
    return found.length == 0 ? Optional.empty() : Optional.of(found[0].doc);
  }

  /** How many documents before the asset are its files and passages. */
  static int children(LeafReaderContext leaf, int parent) throws IOException {
    NumericDocValues children = leaf.reader().getNumericDocValues(IndexFields.CHILDREN);
    return children != null && children.advanceExact(parent)
        ? Math.toIntExact(children.longValue())
        : 0;
  }

  static Processing processing(IndexSearcher searcher, int document) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    StoredFields stored = searcher.storedFields();
    List<FileProcessing> files = new ArrayList<>();
    int children = children(leaf, document - leaf.docBase);
    for (int child = document - children; child < document; child++) {
      BytesRef state =
          stored
              .document(child, Set.of(IndexFields.FILE_STATE))
              .getBinaryValue(IndexFields.FILE_STATE);
      if (state != null) {
        files.add(FileStates.decode(Highlighting.bytes(state)));
      }
    }
    Hit hit = new Highlighting(searcher, Set.of()).hit(document);
    return new Processing(hit.release(), hit.digest(), files);
  }
}
