package org.orrery.assetdb.blob;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.zip.CRC32;
import org.orrery.assetdb.Refusal;

/** A whole blob, whose end is reached only if every byte was what the digest says. */
final class Whole extends FilterInputStream {

  /** The bytes are not those of their digest. */
  static final class DamagedException extends IOException {
    DamagedException(String message) {
      super(message);
    }
  }

  private final Digest digest;
  private final MessageDigest sha256 = Digest.sha256();
  private final CRC32 crc32 = new CRC32();
  private long size;
  private boolean isOver;

  private Whole(Digest digest, InputStream content) {
    super(content);
    this.digest = digest;
  }

  /**
   * Opens it.
   *
   * @throws Refusal.NotFound where the digest is not held
   */
  static Whole open(BlobStore blobs, Digest digest) throws IOException {
    var size =
        blobs
            .size(digest)
            .orElseThrow(() -> new Refusal.NotFound("The bytes " + digest + " are not here."));
    return new Whole(digest, blobs.open(digest, ByteRange.all(size)));
  }

  /**
   * Reads it to its end, and tells what it is.
   *
   * @throws DamagedException where it is something else than its digest says
   */
  static Blob read(BlobStore blobs, Digest digest) throws IOException {
    try (var whole = open(blobs, digest)) {
      whole.transferTo(OutputStream.nullOutputStream());
      return new Blob(digest, whole.size, whole.crc32.getValue());
    }
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    var read = super.read(bytes, offset, length);
    if (read >= 0) {
      sha256.update(bytes, offset, read);
      crc32.update(bytes, offset, read);
      size += read;
    } else if (!isOver) {
      isOver = true;
      var actual = Digest.of(sha256);
      if (!actual.equals(digest)) {
        throw new DamagedException("The bytes have the digest " + actual + ".");
      }
    }
    return read;
  }

  @Override
  public long skip(long count) {
    throw new UnsupportedOperationException("Every byte has to be looked at");
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
