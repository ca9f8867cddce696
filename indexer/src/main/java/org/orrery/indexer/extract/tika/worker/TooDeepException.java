package org.orrery.indexer.extract.tika.worker;

import org.xml.sax.SAXException;

/** The elements of a document are nested deeper than allowed. */
final class TooDeepException extends SAXException {
  private static final long serialVersionUID = 1L;

  TooDeepException(int depth) {
    super("more than " + depth + " elements inside each other");
  }
}
