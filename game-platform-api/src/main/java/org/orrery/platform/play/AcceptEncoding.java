package org.orrery.platform.play;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.orrery.assetdb.play.Coding;

/** Reads {@code Accept-Encoding} (RFC 9110, 12.5.3). */
final class AcceptEncoding {

  private AcceptEncoding() {}

  /** Whether who sent the request can unpack it; who says nothing can unpack anything. */
  static boolean takes(HttpRequest<?> request, Coding coding) {
    var fields = request.getHeaders().getAll(HttpHeaders.ACCEPT_ENCODING);
    if (coding == Coding.NONE || fields.isEmpty()) {
      return true;
    }
    var members =
        fields.stream()
            .flatMap(field -> Arrays.stream(field.toLowerCase(Locale.ROOT).split(",", -1)))
            .map(String::strip)
            .toList();
    return names(members, coding.word())
        ? members.stream().anyMatch(member -> isWanted(member, coding.word()))
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
