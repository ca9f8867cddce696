package org.orrery.indexer.search.lucene;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the generation to serve at the start. What does not open is put aside, never deleted at
 * once: a person may want to know why.
 */
final class Opening {
  private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

  private final LuceneSettings settings;
  private final GenerationFolders folders;

  Opening(LuceneSettings settings, GenerationFolders folders) {
    this.settings = settings;
    this.folders = folders;
  }

  Generation open() throws IOException {
    Files.createDirectories(settings.folder());
    Optional<Path> found = folders.current();
    Optional<Generation> opened = found.isPresent() ? openFound(found.get()) : Optional.empty();
    Generation current = opened.isPresent() ? opened.get() : openNew();
    folders.deleteAllBut(current.folder());
    return current;
  }

  private Generation openNew() throws IOException {
    Generation generation = Generation.open(folders.next(), settings);
    folders.point(generation.folder());
    return generation;
  }

  private Optional<Generation> openFound(Path folder) throws IOException {
    try {
      Generation generation = Generation.open(folder, settings);
      if (generation.hasSchema()) {
        return Optional.of(generation);
      }
      generation.letGo();
      putAside(folder, "it has another schema");
    } catch (IOException | IllegalArgumentException fault) {
      if (!isUnreadable(fault)) {
        throw fault;
      }
      putAside(folder, fault.toString());
    }
    return Optional.empty();
  }

  private void putAside(Path folder, String reason) throws IOException {
    LOG.warn("search index put aside: to={} reason={}", folders.putAside(folder), reason);
  }

  /** The files' fault, not the disk's or another process's. Codecs unknown here are arguments. */
  private static boolean isUnreadable(Exception fault) {
    return fault instanceof CorruptIndexException
        || fault instanceof IndexFormatTooOldException
        || fault instanceof IndexFormatTooNewException
        || fault instanceof IndexNotFoundException
        || fault instanceof EOFException
        || fault instanceof FileNotFoundException
        || fault instanceof NoSuchFileException
        || fault instanceof IllegalArgumentException;
  }
}
