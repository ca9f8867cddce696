package org.orrery.indexer.worker;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The only folder that a worker has: {@code in} holds what it reads, {@code tmp} is for whatever it
 * likes. Gone with the worker.
 */
public record PrivateFolder(Path path) {
  private static final String PREFIX = "worker-";

  /** Makes a new one; its paths are absolute. */
  public static PrivateFolder in(Path temporary) throws IOException {
    Files.createDirectories(temporary);
    var folder = new PrivateFolder(Files.createTempDirectory(temporary.toRealPath(), PREFIX));
    Files.createDirectory(folder.in());
    Files.createDirectory(folder.tmp());
    return folder;
  }

  /** Deletes those that a server left behind that did not end in peace. */
  public static void sweep(Path temporary) throws IOException {
    if (Files.isDirectory(temporary)) {
      try (Stream<Path> left = Files.list(temporary)) {
        for (var folder :
            left.filter(path -> path.getFileName().toString().startsWith(PREFIX)).toList()) {
          new PrivateFolder(folder).delete();
        }
      }
    }
  }

  /** What the worker reads. */
  public Path in() {
    return path.resolve("in");
  }

  /** Where the worker writes. */
  public Path tmp() {
    return path.resolve("tmp");
  }

  /** Puts a file before the worker: as a link where the file system can, else as a copy. */
  Path show(Path file) throws IOException {
    return show(file, "file");
  }

  /** The same under a name of our choosing. */
  public Path show(Path file, String name) throws IOException {
    var real = file.toRealPath();
    var shown = in().resolve(name);
    try {
      return Files.createLink(shown, real);
    } catch (UnsupportedOperationException | IOException e) {
      return Files.copy(real, shown, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Takes the file away again, and all that the worker wrote. */
  void clear() throws IOException {
    for (var folder : new Path[] {in(), tmp()}) {
      try (Stream<Path> left = Files.list(folder)) {
        for (var path : left.toList()) {
          delete(path);
        }
      }
    }
  }

  /** How much the worker has written, in bytes. Files that come and go meanwhile do no harm. */
  public long written() throws IOException {
    var size = new SizeVisitor();
    Files.walkFileTree(tmp(), size);
    return size.bytes;
  }

  /** Deletes it with all that is in it. */
  public void delete() throws IOException {
    delete(path);
  }

  /** Deletes everything below a path without ever following a link. */
  private static void delete(Path top) throws IOException {
    Files.walkFileTree(
        top,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            return skipMissing(failure);
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
              throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static FileVisitResult skipMissing(IOException failure) throws IOException {
    if (failure instanceof NoSuchFileException) {
      return FileVisitResult.CONTINUE;
    }
    throw failure;
  }

  private static final class SizeVisitor extends SimpleFileVisitor<Path> {
    private long bytes;

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      bytes += attributes.size();
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      return skipMissing(failure);
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
      return FileVisitResult.CONTINUE;
    }
  }
}
