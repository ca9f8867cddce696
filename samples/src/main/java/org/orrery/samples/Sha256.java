package org.orrery.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** The SHA-256 of a file's bytes, in the forms in which it is written. */
public record Sha256(String hex, String base64) {

  /** Reads the whole file. */
  public static Sha256 of(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(bytes, digest).transferTo(OutputStream.nullOutputStream());
      byte[] sum = digest.digest();
      return new Sha256(HexFormat.of().formatHex(sum), Base64.getEncoder().encodeToString(sum));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** As the platform writes digests. */
  @Override
  public String toString() {
    return "sha256:" + hex;
  }
}
