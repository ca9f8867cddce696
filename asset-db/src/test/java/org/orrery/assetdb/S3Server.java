package org.orrery.assetdb;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.orrery.assetdb.blob.BlobSettings;

/** The one object store of the test JVM, before a folder, started when first a bucket is wanted. */
public final class S3Server {

  private static final String ACCESS_KEY = "orrery";
  private static final String SECRET_KEY = "only for tests";
  private static final AtomicInteger BUCKETS = new AtomicInteger();

  private S3Server() {}

  /** A new, empty bucket. */
  public static BlobSettings newBucket() {
    var bucket = "bucket-" + BUCKETS.incrementAndGet();
    try {
      Files.createDirectory(Running.FOLDER.resolve(bucket));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bucket(bucket, false);
  }

  private static BlobSettings bucket(String name, boolean redirect) {
    return new BlobSettings(
        BlobSettings.Kind.S3,
        name,
        "http://127.0.0.1:" + Running.SERVER.getPort(),
        "us-east-1",
        true,
        "museum/",
        ACCESS_KEY,
        SECRET_KEY,
        redirect,
        Duration.ofMinutes(5));
  }

  /** The same bucket, to which downloads are sent. */
  public static BlobSettings redirecting(BlobSettings settings) {
    return bucket(settings.bucket(), true);
  }

  /** The folder that the server keeps a bucket in. */
  public static Path folder(BlobSettings settings) {
    return folder(settings.bucket());
  }

  /** The same by the bucket's name. */
  public static Path folder(String bucket) {
    return Running.FOLDER.resolve(bucket);
  }

  /** The settings as a platform or an asset database takes them. */
  public static Map<String, Object> properties(BlobSettings settings) {
    return Map.of(
        "orrery.blobs.store", "s3",
        "orrery.blobs.bucket", settings.bucket(),
        "orrery.blobs.endpoint", String.valueOf(settings.endpoint()),
        "orrery.blobs.path-style", settings.pathStyle(),
        "orrery.blobs.prefix", settings.prefix(),
        "orrery.blobs.access-key", ACCESS_KEY,
        "orrery.blobs.secret-key", SECRET_KEY,
        "orrery.blobs.redirect", settings.redirect());
  }

  private static final class Running {
    static final Path FOLDER = folder();
    static final S3Proxy SERVER = start();

    private static Path folder() {
      try {
        var folder = Files.createTempDirectory("orrery-s3");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> AssetDatabase.delete(folder)));
        return folder;
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    private static S3Proxy start() {
      var server =
          S3Proxy.builder()
              .blobStore(new FilesystemNio2BlobStore(FOLDER.toString()))
              .endpoint(URI.create("http://127.0.0.1:0"))
              .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, SECRET_KEY)
              .build();
      try {
        server.start();
        return server;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
