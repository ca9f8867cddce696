package org.orrery.indexer.extract.tika.worker;

import java.nio.file.Path;
import org.apache.tika.detect.Detector;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.AutoDetectParserConfig;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.utils.XMLReaderUtils;
import org.orrery.indexer.extract.Extraction.Completeness;
import org.orrery.indexer.extract.Extraction.Reason;
import org.orrery.indexer.worker.process.ParsingLimits;
import org.orrery.indexer.worker.process.Reports;
import org.orrery.indexer.worker.process.Request;
import org.orrery.indexer.worker.process.Task;

/** Reads the text of files with Apache Tika. */
public final class TikaReading implements Task {
  /** As Java's strict settings have it, which bound the size of all entities too. */
  private static final int ENTITY_EXPANSIONS = 2_500;

  private final ParsingLimits limits;
  private final Detector detector = new ContentDetector(MimeTypes.getDefaultMimeTypes());
  private final EncodingDetector encodings = new TextEncoding();
  private final AutoDetectParser parser = new AutoDetectParser(detector, Parsers.allowed());

  public TikaReading(ParsingLimits limits) {
    this.limits = limits;
    XMLReaderUtils.setMaxEntityExpansions(ENTITY_EXPANSIONS);
    BundledFont.use();
    parser.setAutoDetectParserConfig(withoutLimitsOfItsOwn());
  }

  // Tika's guard against bombs fails a file that unpacks well, at levels that it does not name; the
  // limits on text, nesting, time, memory and disk are kept here and by the server instead.
  private static AutoDetectParserConfig withoutLimitsOfItsOwn() {
    var config = new AutoDetectParserConfig();
    config.setOutputThreshold(Long.MAX_VALUE);
    config.setMaximumCompressionRatio(Long.MAX_VALUE);
    config.setMaximumDepth(Integer.MAX_VALUE);
    config.setMaximumPackageEntryDepth(Integer.MAX_VALUE);
    config.setThrowOnZeroBytes(false);
    return config;
  }

  @Override
  public Completeness perform(Request request, Reports reports) throws Exception {
    var metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, request.name());
    metadata.set(Metadata.CONTENT_TYPE, request.mediaType());
    var body = new BodyText(limits, reports);
    var context = context();
    var embedded = new EmbeddedFiles(limits, reports, body, context);
    context.set(EmbeddedDocumentExtractor.class, embedded);

    var completeness = Completeness.COMPLETE;
    try (var stream = TikaInputStream.get(Path.of(request.file()))) {
      parser.parse(stream, body, metadata, context);
    } catch (Exception e) {
      if (!WriteLimitReachedException.isWriteLimitReached(e)) {
        throw e;
      }
      completeness = Completeness.TRUNCATED;
    }
    body.flush();
    Details.of(metadata).forEach(reports::say);
    return completeness == Completeness.COMPLETE ? embedded.completeness() : completeness;
  }

  @Override
  public Reason reason(Throwable thrown) {
    return Reasons.of(thrown);
  }

  private ParseContext context() {
    var context = new ParseContext();
    context.set(Parser.class, parser);
    context.set(Detector.class, detector);
    context.set(EncodingDetector.class, encodings);
    context.set(PDFParserConfig.class, pdf());
    context.set(OfficeParserConfig.class, office());
    return context;
  }

  private static PDFParserConfig pdf() {
    var config = new PDFParserConfig();
    config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    config.setExtractInlineImages(false);
    config.setExtractActions(false);
    config.setMaxMainMemoryBytes(64L * 1024 * 1024);
    return config;
  }

  private static OfficeParserConfig office() {
    var config = new OfficeParserConfig();
    config.setUseSAXDocxExtractor(true);
    config.setUseSAXPptxExtractor(true);
    config.setExtractMacros(false);
    return config;
  }
}
