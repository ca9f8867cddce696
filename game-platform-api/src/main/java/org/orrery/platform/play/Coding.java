package org.orrery.platform.play;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How the bytes of a build's file are packed already, for a browser to unpack (RFC 9110, 8.4). */
enum Coding {
  NONE(""),
  GZIP("gzip"),
  BROTLI("br");

  private final String word;

  Coding(String word) {
    this.word = word;
  }

  /** The word in {@code Content-Encoding}. */
  String word() {
    return word;
  }

  /** Whether who sent the request can unpack it; who says nothing can unpack anything. */
  boolean isTakenBy(HttpRequest<?> request) {
    var fields = request.getHeaders().getAll(HttpHeaders.ACCEPT_ENCODING);
    if (this == NONE || fields.isEmpty()) {
      return true;
    }
    var members =
        fields.stream()
            .flatMap(field -> Arrays.stream(field.toLowerCase(Locale.ROOT).split(",", -1)))
            .map(String::strip)
            .toList();
    return names(members, word)
        ? members.stream().anyMatch(member -> isWanted(member, word))
        : members.stream().anyMatch(member -> isWanted(member, "*"));
  }

  private static boolean names(List<String> members, String coding) {
    return members.stream().anyMatch(member -> name(member).equals(coding));
  }

  private static boolean isWanted(String member, String coding) {
    return name(member).equals(coding) && !member.matches(".*;\\s*q\\s*=\\s*0(\\.0*)?\\s*");
  }

  private static String name(String member) {
    return member.split(";", 2)[0].strip();
  }
}
