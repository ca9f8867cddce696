package org.orrery.platform.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.Violation;
import org.orrery.platform.problem.ProblemException;

/**
 * What was typed into a form, and what is wrong with it. A field is named by its JSON Pointer with
 * dots for slashes: {@code title.en}.
 *
 * @param message what is wrong with the whole; empty while nothing was refused
 */
public record Form(Map<String, List<String>> values, String message, List<Violation> violations) {

  public Form {
    values = Map.copyOf(values);
    violations = List.copyOf(violations);
  }

  /** A form that nobody has refused. */
  public static Form of(Map<String, List<String>> values) {
    return new Form(values, "", List.of());
  }

  /** What a browser sent as {@code application/x-www-form-urlencoded}, in a body or an address. */
  public static Form parse(@Nullable String encoded) {
    var values = new LinkedHashMap<String, List<String>>();
    for (var pair : encoded == null ? new String[0] : encoded.split("&", -1)) {
      var equals = pair.indexOf('=');
      if (equals > 0) {
        values
            .computeIfAbsent(decoded(pair.substring(0, equals)), any -> new ArrayList<>())
            .add(decoded(pair.substring(equals + 1)));
      }
    }
    return of(values);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IllegalArgumentException e) {
      throw ProblemException.badRequest("The form is not encoded as forms are: " + text);
    }
  }

  /** An empty form. */
  public static Form blank() {
    return of(Map.of());
  }

  /** A form with one value in each field. */
  public static Form filled(Map<String, String> values) {
    var lists = new LinkedHashMap<String, List<String>>();
    values.forEach((name, value) -> lists.put(name, List.of(value)));
    return of(lists);
  }

  /** The same as it was typed, with what is wrong. */
  public Form refused(String why, List<Violation> faults) {
    return new Form(values, why, faults);
  }

  /** Whether anything is wrong. */
  public boolean isRefused() {
    return !message.isEmpty();
  }

  /** The first value of a field, empty where there is none. */
  public String value(String name) {
    return all(name).stream().findFirst().orElse("");
  }

  /** Every value of a field. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** Whether a box with this value is ticked. */
  public boolean holds(String name, String value) {
    return all(name).contains(value);
  }

  /** The text of a field without white space around it; empty where there is none. */
  public Optional<String> text(String name) {
    return Optional.of(value(name).strip()).filter(text -> !text.isEmpty());
  }

  /** What is wrong with a field. */
  public List<String> faults(String name) {
    return violations.stream()
        .filter(violation -> field(violation).equals(name))
        .map(Violation::detail)
        .toList();
  }

  /** What is wrong with a field or with anything in it. */
  public List<String> faultsWithin(String name) {
    return violations.stream()
        .filter(
            violation -> field(violation).equals(name) || field(violation).startsWith(name + "."))
        .map(Violation::detail)
        .toList();
  }

  private static String field(Violation violation) {
    return violation.pointer().isEmpty() ? "" : violation.pointer().substring(1).replace('/', '.');
  }

  /** The id of a field's element. */
  public static String id(String name) {
    return "f-" + name.replace('.', '-');
  }
}
