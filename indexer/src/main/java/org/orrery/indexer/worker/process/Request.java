package org.orrery.indexer.extract.tika.worker;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * One file to read, as a worker is told of it.
 *
 * @param file its path in the worker's own folder
 * @param name the depositor's file name
 * @param mediaType what the server detected it as
 */
public record Request(String file, String name, String mediaType) {

  /** The request as one line of ASCII: each part in base64url, so that no name can break a line. */
  public String line() {
    return encode(file) + ' ' + encode(name) + ' ' + encode(mediaType) + '\n';
  }

  /** The request that was written as this line. */
  public static Request parse(String line) {
    var parts = line.split(" ", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("not a request");
    }
    return new Request(decode(parts[0]), decode(parts[1]), decode(parts[2]));
  }

  private static String encode(String part) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(part.getBytes(StandardCharsets.UTF_8));
  }

  private static String decode(String part) {
    return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
  }
}
