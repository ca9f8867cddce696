package org.orrery.platform.proposal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.orrery.assetdb.draft.Draft;
import org.orrery.assetdb.json.Json;
import org.orrery.assetdb.proposal.Proposal;
import org.orrery.assetdb.proposal.Proposals;
import org.orrery.platform.asset.ChangesView;
import org.orrery.platform.web.Form;

/**
 * Filling in a draft.
 *
 * @param before the description as it is
 * @param found what could be filled in; empty while nothing was sent
 * @param files the draft's own files that could be read
 */
public record ImportPage(
    Draft draft,
    Map<String, Object> before,
    Optional<Proposals> found,
    List<String> files,
    Form form) {

  public ImportPage {
    before = new LinkedHashMap<>(before);
    files = List.copyOf(files);
  }

  /** The draft's page. */
  public String draftUrl() {
    return "/deposit/games/" + draft.id();
  }

  /** Where its forms are sent. */
  public String here() {
    return draftUrl() + "/import";
  }

  /** The forms that can be read. */
  public List<String> forms() {
    return Arrays.stream(Origins.values()).map(Origins::word).toList();
  }

  /** What the proposal would change, as it is now; empty where there is nothing. */
  public String now(Proposal proposal) {
    Object value = before;
    for (var name : proposal.pointer().substring(1).split("/", -1)) {
      value = value instanceof Map<?, ?> object ? object.get(name) : null;
      if (value == null) {
        return "";
      }
    }
    return told(value);
  }

  /** A value as a person reads it. */
  public static String told(Object value) {
    return switch (value) {
      case List<?> list ->
          list.stream()
              .filter(Objects::nonNull)
              .map(ImportPage::told)
              .collect(Collectors.joining(", "));
      case Map<?, ?> person when person.get("name") instanceof String name -> name;
      case Map<?, ?> other -> Json.text(other);
      default -> String.valueOf(value);
    };
  }

  /** A proposal's value as its form sends it back. */
  public static String json(Proposal proposal) {
    return Json.text(Map.of("value", proposal.value()));
  }

  /** The word of the interface for the field of a proposal. */
  public static String label(Proposal proposal) {
    var names = proposal.pointer().split("/", -1);
    return names[1].equals("accessibility")
        ? "game.access." + names[2]
        : new ChangesView.FieldLine(names[1], "", "").label();
  }

  /** The language of a proposal's text; empty where it has none. */
  public static String language(Proposal proposal) {
    var names = proposal.pointer().split("/", -1);
    return names.length == 3 && !names[1].equals("accessibility") ? names[2] : "";
  }
}
