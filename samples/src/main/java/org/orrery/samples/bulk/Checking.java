package org.orrery.samples.bulk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.orrery.samples.PlatformClient;
import org.orrery.samples.Shelf;
import org.orrery.samples.bulk.Deposit.DepositFile;
import org.orrery.samples.bulk.Found.Fault;
import org.orrery.samples.tree.Tree;

/**
 * Looks at deposits before anything is sent: what every release needs, files that have one path,
 * and words of the server's vocabularies. The server itself looks again, and closer.
 */
final class Checking {

  private static final int MOST_ID = 60;

  private final Set<String> subjects;
  private final Set<String> licenses;

  private Checking(Set<String> subjects, Set<String> licenses) {
    this.subjects = subjects;
    this.licenses = licenses;
  }

  /** A checking by the vocabularies of the server. */
  static Checking by(PlatformClient platform) throws IOException, InterruptedException {
    return new Checking(
        texts(platform.get("/api/subjects"), "code"), texts(platform.get("/api/licenses"), "id"));
  }

  private static Set<String> texts(Tree vocabulary, String field) {
    return vocabulary
        .at("items")
        .each()
        .map(item -> item.at(field).text().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  List<Fault> faults(List<Deposit> deposits) {
    List<Fault> faults = new ArrayList<>();
    for (Deposit deposit : deposits) {
      check(deposit, faults);
    }
    return faults;
  }

  private void check(Deposit deposit, List<Fault> faults) {
    Tree description = Tree.over(new HashMap<>(deposit.description()));
    String key = deposit.key();
    if (description.at("title").fields().isEmpty()) {
      faults.add(new Fault(key, "It has no title; write title.en or title.zh."));
    }
    if (deposit.shelf() == Shelf.MATERIALS && description.at("kind").text().isBlank()) {
      faults.add(new Fault(key, "It has no kind, such as dataset or image."));
    }
    String license = description.at("license").text();
    if (license.isBlank()) {
      faults.add(new Fault(key, "It has no license, such as CC-BY-4.0."));
    } else if (isOneId(license)) {
      String id = license.replaceAll("\\+$", "").toLowerCase(Locale.ROOT);
      if (!licenses.isEmpty() && !licenses.contains(id)) {
        faults.add(new Fault(key, "“" + license + "” is no license of the SPDX list."));
      }
    }
    description
        .at("subjects")
        .each()
        .map(Tree::text)
        .filter(code -> !subjects.contains(code.toLowerCase(Locale.ROOT)))
        .forEach(code -> faults.add(new Fault(key, "“" + code + "” is no subject.")));
    paths(deposit, faults);
  }

  /** Expressions and LicenseRefs are left to the server. */
  private static boolean isOneId(String license) {
    return !license.contains(" ")
        && license.length() < MOST_ID
        && !license.startsWith("LicenseRef-");
  }

  private static void paths(Deposit deposit, List<Fault> faults) {
    if (deposit.files().isEmpty()) {
      faults.add(new Fault(deposit.key(), "It has no file."));
    }
    Set<String> paths = new HashSet<>();
    Map<String, Integer> twice = new HashMap<>();
    for (DepositFile file : deposit.files()) {
      if (!paths.add(file.path())) {
        twice.merge(file.path(), 1, Integer::sum);
      }
    }
    twice.forEach(
        (path, times) ->
            faults.add(new Fault(deposit.key(), "Two files have the path “" + path + "”.")));
  }
}
