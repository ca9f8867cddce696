package org.orrery.indexer.extract.tika.worker;

import org.apache.tika.exception.WriteLimitReachedException;
import org.orrery.indexer.worker.process.Frame;
import org.orrery.indexer.worker.process.ParsingLimits;
import org.orrery.indexer.worker.process.Reports;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reports the text in a document's body as it comes, in pieces, until there is more of it or it is
 * nested deeper than allowed.
 */
final class BodyText extends DefaultHandler {
  private static final int PIECE = 8 * 1024;

  private final ParsingLimits limits;
  private final Reports reports;
  private final StringBuilder piece = new StringBuilder(PIECE);
  private int reported;
  private int depth;
  private int headDepth;

  BodyText(ParsingLimits limits, Reports reports) {
    this.limits = limits;
    this.reports = reports;
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes)
      throws SAXException {
    depth++;
    if (depth > limits.elementDepth()) {
      throw new TooDeepException(limits.elementDepth());
    }
    if (headDepth == 0 && localName.equals("head")) {
      headDepth = depth;
    }
    reports.progress();
  }

  @Override
  public void endElement(String uri, String localName, String qName) {
    if (headDepth == depth) {
      headDepth = 0;
    }
    depth--;
  }

  @Override
  public void ignorableWhitespace(char[] characters, int start, int length) throws SAXException {
    characters(characters, start, length);
  }

  @Override
  public void characters(char[] characters, int start, int length) throws SAXException {
    if (headDepth > 0) {
      return;
    }
    for (int index = start; index < start + length; index++) {
      append(characters[index]);
    }
  }

  private void append(char character) throws SAXException {
    // A surrogate pair stays in one piece.
    if (piece.length() >= PIECE && !Character.isHighSurrogate(piece.charAt(piece.length() - 1))) {
      flush();
    }
    if (reported + piece.length() >= limits.characters()) {
      throw new WriteLimitReachedException(limits.characters());
    }
    piece.append(printable(character) ? character : ' ');
  }

  private static boolean printable(char character) {
    return !Character.isISOControl(character) || character == '\n' || character == '\t';
  }

  /** Where in the nesting of elements the document stands. */
  record Place(int depth, int headDepth) {}

  Place place() {
    return new Place(depth, headDepth);
  }

  /** Takes the elements that a broken file inside the document left open as closed. */
  void returnTo(Place place) {
    depth = place.depth();
    headDepth = place.headDepth();
  }

  /** Reports what has not yet been reported. */
  void flush() {
    if (!piece.isEmpty()) {
      reports.say(new Frame.Text(piece.toString()));
      reported += piece.length();
      piece.setLength(0);
    }
  }
}
