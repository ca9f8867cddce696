package org.orrery.indexer.derive.worker.table;

import java.io.IOException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.orrery.indexer.derive.worker.CannotPreview;
import org.orrery.indexer.derive.worker.NoPreview;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads the first sheet of an XLSX workbook as a stream. A formula is what was last seen of it. */
final class Workbook {

  /** All texts of a workbook are in memory while it is read. */
  private static final long MOST_TEXT_BYTES = 96L << 20;

  private Workbook() {}

  /** Reads the sheet into the sink; the answer is its name. */
  static String read(Path file, RowSink sink) throws CannotPreview {
    try {
      checkSizes(file);
      try (var workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
        return read(workbook, sink);
      }
    } catch (IOException e) {
      // It is how the library tells of a part that unpacks to a hundredfold, too.
      boolean isBomb = String.valueOf(e.getMessage()).contains("Zip bomb");
      throw new CannotPreview(isBomb ? NoPreview.TOO_LARGE : NoPreview.MALFORMED);
    } catch (OpenXML4JException | SAXException | RuntimeException e) {
      throw new CannotPreview(NoPreview.MALFORMED);
    }
  }

  /** What the archive says of itself; what it leaves out, the library counts as it unpacks. */
  private static void checkSizes(Path file) throws IOException, CannotPreview {
    try (var zip = new ZipFile(file.toFile())) {
      var texts = zip.getEntry("xl/sharedStrings.xml");
      var styles = zip.getEntry("xl/styles.xml");
      if (texts != null && texts.getSize() > MOST_TEXT_BYTES
          || styles != null && styles.getSize() > MOST_TEXT_BYTES / 8) {
        throw new CannotPreview(NoPreview.TOO_LARGE);
      }
    }
  }

  private static String read(OPCPackage workbook, RowSink sink)
      throws IOException, OpenXML4JException, SAXException, CannotPreview {
    var reader = new XSSFReader(workbook);
    if (!(reader.getSheetsData() instanceof XSSFReader.SheetIterator sheets) || !sheets.hasNext()) {
      throw new CannotPreview(NoPreview.EMPTY);
    }
    try (var sheet = sheets.next()) {
      var name = sheets.getSheetName();
      var handler =
          new XSSFSheetXMLHandler(
              reader.getStylesTable(),
              new ReadOnlySharedStringsTable(workbook),
              new Cells(sink),
              new Plain(),
              false);
      var parser = XMLHelper.newXMLReader();
      parser.setContentHandler(handler);
      parser.parse(new InputSource(sheet));
      return name;
    } catch (Enough e) {
      return sheets.getSheetName();
    } catch (javax.xml.parsers.ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends the reading of a sheet. */
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Enough() {
      super(null, null, false, false);
    }
  }

  private static final class Cells implements XSSFSheetXMLHandler.SheetContentsHandler {
    private final RowSink sink;
    private int next;

    Cells(RowSink sink) {
      this.sink = sink;
    }

    @Override
    public void startRow(int row) {
      next = 0;
    }

    @Override
    public void cell(
        @Nullable String reference, @Nullable String text, @Nullable XSSFComment comment) {
      int column = reference == null ? next : new CellReference(reference).getCol();
      // Cells come in order; one that does not is put behind.
      next = Math.max(next, column) + 1;
      sink.cell(next - 1, text == null ? "" : text);
    }

    @Override
    public void endRow(int row) {
      if (next > 0 && !sink.endRow()) {
        throw new Enough();
      }
    }
  }

  /** Numbers as they are, and days as ISO 8601 writes them, whatever the sheet makes of both. */
  private static final class Plain extends DataFormatter {

    private static final DateTimeFormatter TIME =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    @Override
    public String formatRawCellContents(
        double value, int index, String format, boolean isSince1904) {
      if (!DateUtil.isADateFormat(index, format) || !DateUtil.isValidExcelDate(value)) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
            ? String.valueOf((long) value)
            : String.valueOf(value);
      }
      var time = DateUtil.getLocalDateTime(value, isSince1904);
      return value == Math.rint(value) ? time.toLocalDate().toString() : time.format(TIME);
    }
  }
}
