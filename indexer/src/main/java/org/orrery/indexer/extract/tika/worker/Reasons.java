package org.orrery.indexer.extract.tika.worker;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.exceptions.OLE2NotOfficeXmlFileException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.FileTooLongException;
import org.apache.tika.exception.TikaMemoryLimitException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.orrery.indexer.extract.Extraction.Reason;

/** Names the reason behind whatever a parser threw. */
final class Reasons {
  /** The JDK's codes for its XML limits; the one for depth has its own meaning. */
  private static final String XML_DEPTH_LIMIT = "JAXP00010006";

  private static final String XML_LIMIT = "JAXP0001";

  private Reasons() {}

  static Reason of(Throwable thrown) {
    List<Throwable> chain =
        Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(50).toList();
    return chain.stream().flatMap(Reasons::telling).findFirst().orElse(Reason.MALFORMED);
  }

  private static Stream<Reason> telling(Throwable thrown) {
    return switch (thrown) {
      case TooDeepException _, StackOverflowError _ -> Stream.of(Reason.TOO_DEEP);
      case EncryptedDocumentException _ -> Stream.of(Reason.ENCRYPTED);
      case FileTooLongException _, TikaMemoryLimitException _ -> Stream.of(Reason.TOO_LARGE);
      case UnsupportedFormatException _, OLE2NotOfficeXmlFileException _ ->
          Stream.of(Reason.UNSUPPORTED);
      default -> telling(Objects.requireNonNullElse(thrown.getMessage(), ""));
    };
  }

  private static Stream<Reason> telling(String message) {
    if (message.contains(XML_DEPTH_LIMIT)) {
      return Stream.of(Reason.TOO_DEEP);
    }
    return message.contains(XML_LIMIT) ? Stream.of(Reason.TOO_LARGE) : Stream.empty();
  }
}
