package org.orrery.assetdb.review;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/**
 * Where a page of the queue ended. It stays the same place when the submission has moved on.
 *
 * @param at what the queue is in the order of
 */
public record Place(Instant at, String submission) {

  private static final int CHARACTERS = 100;

  /** As a cursor. */
  public String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((at + " " + submission).getBytes(StandardCharsets.UTF_8));
  }

  /** The place of the cursor; what is none is an IllegalArgumentException. */
  public static Place parse(String cursor) {
    if (cursor.length() > CHARACTERS) {
      throw new IllegalArgumentException("Too long for a place");
    }
    var words =
        new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
    try {
      return new Place(Instant.parse(words[0]), words.length == 2 ? words[1] : "");
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("No place begins so: " + words[0], e);
    }
  }
}
