package org.orrery.indexer.derive.worker.text;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.orrery.indexer.worker.process.CharsetClues;

/** A plain text and the encoding that it seems to be written in. */
public record Letters(Path file, Charset charset) {

  private static final char MARK = '\uFEFF';

  /** Looks at the beginning of a file. */
  public static Letters of(Path file) throws IOException {
    try (var stream = new BufferedInputStream(Files.newInputStream(file))) {
      return new Letters(file, CharsetClues.best(stream.readNBytes(CharsetClues.SAMPLE)));
    }
  }

  /** Its characters, without the mark of the order of bytes; what is malformed is replaced. */
  public Reader open() throws IOException {
    var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset));
    reader.mark(1);
    if (reader.read() != MARK) {
      reader.reset();
    }
    return reader;
  }

  /** Its first characters. */
  public String start(int characters) throws IOException {
    try (var reader = open()) {
      var start = new char[characters];
      int filled = 0;
      for (int read = 0; read >= 0 && filled < characters; filled += Math.max(read, 0)) {
        read = reader.read(start, filled, characters - filled);
      }
      return new String(start, 0, filled);
    }
  }
}
