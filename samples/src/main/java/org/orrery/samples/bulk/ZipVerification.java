package org.orrery.samples.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.orrery.samples.tree.Tree;

/** Compares an archive with the release it is of. */
final class ZipVerification {

  private ZipVerification() {}

  /**
   * @throws IOException that names the first file that is not as released; the archive is dropped
   */
  static void verify(Path archive, Tree release) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      String root = zip.entries().nextElement().getName().replaceAll("/.*", "") + "/";
      for (Tree file : release.at("files").each().toList()) {
        String path = file.at("path").text();
        ZipEntry entry = zip.getEntry(root + path);
        if (entry == null || !file.at("digest").text().equals("sha256:" + sha256(zip, entry))) {
          Files.delete(archive);
          throw new IOException("“" + path + "” in the archive is not what was released");
        }
      }
    }
  }

  private static String sha256(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream stream = zip.getInputStream(entry)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(stream, digest).transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
