package org.orrery.indexer.worker.process;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One file to work on, as a worker is told of it.
 *
 * @param token what nobody can know who has not seen this request
 * @param task what to do: {@link #TEXT}, or the name of a recipe
 * @param file its path in the worker's own folder
 * @param name the depositor's file name
 * @param mediaType what the server detected it as
 */
public record Request(String token, String task, String file, String name, String mediaType) {

  /** To read the file's text. */
  public static final String TEXT = "text";

  /** The request as one line of ASCII: each part in base64url, so that no name can break a line. */
  public String line() {
    return Stream.of(token, task, file, name, mediaType)
        .map(Request::encode)
        .collect(Collectors.joining(" ", "", "\n"));
  }

  /** The request that was written as this line. */
  public static Request parse(String line) {
    var parts = line.split(" ", -1);
    if (parts.length != 5) {
      throw new IllegalArgumentException("not a request");
    }
    return new Request(
        decode(parts[0]), decode(parts[1]), decode(parts[2]), decode(parts[3]), decode(parts[4]));
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
