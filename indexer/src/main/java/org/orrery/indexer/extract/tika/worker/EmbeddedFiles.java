package org.orrery.indexer.extract.tika.worker;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.extractor.ParsingEmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.orrery.indexer.extract.Extraction.Completeness;
import org.orrery.indexer.worker.process.ParsingLimits;
import org.orrery.indexer.worker.process.Reports;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads the files inside a file, as deep and as many as allowed; the others are left out. One that
 * cannot be read by itself is left out too and does no harm to its neighbours.
 */
final class EmbeddedFiles extends ParsingEmbeddedDocumentExtractor {
  private final ParsingLimits limits;
  private final Reports reports;
  private final BodyText body;
  private int depth;
  private int files;
  private Completeness completeness = Completeness.COMPLETE;

  EmbeddedFiles(ParsingLimits limits, Reports reports, BodyText body, ParseContext context) {
    super(context);
    this.limits = limits;
    this.reports = reports;
    this.body = body;
  }

  @Override
  public void parseEmbedded(
      InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
      throws SAXException, IOException {
    reports.progress();
    if (depth >= limits.embeddingDepth() || files >= limits.embeddedFiles()) {
      completeness = Completeness.TRUNCATED;
      return;
    }
    var place = body.place();
    files++;
    depth++;
    try {
      super.parseEmbedded(stream, handler, metadata, outputHtml);
    } finally {
      depth--;
      body.returnTo(place);
    }
  }

  /** Whether every file inside was looked at. */
  Completeness completeness() {
    return completeness;
  }
}
