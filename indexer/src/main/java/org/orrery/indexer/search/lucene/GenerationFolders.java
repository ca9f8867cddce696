package org.orrery.indexer.search.lucene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folders of an index: one a generation, and the file {@code current} that names the one that
 * serves. The name is swapped by a rename, so after a crash it is the old one or the new one.
 */
final class GenerationFolders {
  private static final String POINTER = "current";
  private static final Pattern GENERATION = Pattern.compile("generation-(\\d{1,9})");
  private static final String ASIDE = "aside-";

  private final Path root;

  GenerationFolders(Path root) {
    this.root = root;
  }

  /** The folder that serves; empty when there is none, or what is named is not there. */
  Optional<Path> current() throws IOException {
    Path pointer = root.resolve(POINTER);
    if (!Files.isRegularFile(pointer)) {
      return Optional.empty();
    }
    String name = new String(Files.readAllBytes(pointer), StandardCharsets.UTF_8).strip();
    boolean named = GENERATION.matcher(name).matches() && Files.isDirectory(root.resolve(name));
    return named ? Optional.of(root.resolve(name)) : Optional.empty();
  }

  /** A folder for a new generation, with a number that no other has or had since the start. */
  Path next() throws IOException {
    Files.createDirectories(root);
    int last = 0;
    for (Path folder : folders()) {
      var matcher = GENERATION.matcher(folder.getFileName().toString().replace(ASIDE, ""));
      last = matcher.matches() ? Math.max(last, Integer.parseInt(matcher.group(1))) : last;
    }
    return Files.createDirectory(root.resolve("generation-" + (last + 1)));
  }

  /** Names the folder that serves from now on, durably and at once. */
  void point(Path generation) throws IOException {
    Path draft = root.resolve(POINTER + ".new");
    byte[] name = (generation.getFileName() + "\n").getBytes(StandardCharsets.UTF_8);
    try (FileChannel channel =
        FileChannel.open(
            draft,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer left = ByteBuffer.wrap(name);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
    Files.move(draft, root.resolve(POINTER), StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel folder = FileChannel.open(root, StandardOpenOption.READ)) {
      folder.force(true);
    }
  }

  /** Puts a folder out of the way, for a person to look at; only the latest is kept. */
  Path putAside(Path generation) throws IOException {
    for (Path folder : folders()) {
      if (folder.getFileName().toString().startsWith(ASIDE)) {
        delete(folder);
      }
    }
    Path aside = root.resolve(ASIDE + generation.getFileName());
    return Files.move(generation, aside, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Deletes generations that nobody finished, or that a crash left after they were replaced. */
  void deleteAllBut(Path current) throws IOException {
    for (Path folder : folders()) {
      boolean generation = GENERATION.matcher(folder.getFileName().toString()).matches();
      if (generation && !folder.equals(current)) {
        delete(folder);
      }
    }
  }

  private List<Path> folders() throws IOException {
    try (Stream<Path> entries = Files.list(root)) {
      return entries.filter(Files::isDirectory).toList();
    }
  }

  static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path visited, @org.jspecify.annotations.Nullable IOException fault)
              throws IOException {
            if (fault != null) {
              throw fault;
            }
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
