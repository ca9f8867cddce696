package org.orrery.indexer.search.lucene;

import java.io.IOException;
import org.apache.lucene.store.DataInput;
import org.orrery.indexer.document.IndexedFile;
import org.orrery.indexer.document.ProcessingState;
import org.orrery.indexer.search.FileProcessing;

/** How far a file is processed, as bytes. */
final class FileStates {
  private FileStates() {}

  static byte[] encode(IndexedFile file) {
    return HitCodec.bytes(
        out -> {
          out.writeString(file.path());
          out.writeString(file.state().name());
          out.writeString(file.detail());
        });
  }

  static FileProcessing decode(byte[] bytes) throws IOException {
    DataInput in = HitCodec.input(bytes);
    String path = in.readString();
    ProcessingState state = ProcessingState.valueOf(in.readString());
    return new FileProcessing(path, state, in.readString());
  }

  /** The path that every stored state and passage begins with. */
  static String path(byte[] bytes) throws IOException {
    return HitCodec.input(bytes).readString();
  }
}
