package org.orrery.samples.story;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.orrery.samples.tree.Tree;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** The people and the requests of a {@code story.yml}, in order. */
public record Story(List<Person> people, List<Step> steps) {

  public Story {
    people = List.copyOf(people);
    steps = List.copyOf(steps);
  }

  /**
   * Reads a story.
   *
   * @throws IOException when it cannot be read, or says what no story says
   */
  public static Story read(Path file) throws IOException {
    Tree yaml;
    try (Reader reader = Files.newBufferedReader(file)) {
      yaml = Tree.over(new Yaml(new SafeConstructor(new LoaderOptions())).load(reader));
    } catch (YAMLException e) {
      throw new IOException(file + " is not YAML: " + e.getMessage(), e);
    }
    try {
      return new Story(
          yaml.at("people").fields().entrySet().stream()
              .map(person -> person(person.getKey(), Tree.over(person.getValue())))
              .toList(),
          yaml.at("steps").each().map(step -> step(file, step)).toList());
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private static Person person(String handle, Tree yaml) {
    return new Person(
        handle,
        yaml.at("account").fields(),
        yaml.at("profile").fields(),
        yaml.at("roles").each().map(Tree::text).toList());
  }

  private static Step step(Path story, Tree yaml) {
    Map<String, Object> fields = yaml.fields();
    Step.Method method = null;
    String path = "";
    for (Step.Method each : Step.Method.values()) {
      Object at = fields.remove(each.name().toLowerCase(Locale.ROOT));
      if (at != null) {
        method = each;
        path = at.toString();
      }
    }
    String by = yaml.at("by").text();
    if (method == null || by.isEmpty()) {
      throw new IllegalArgumentException(
          "a step says by whom, and post, put or patch with a path: " + fields);
    }
    Step.Body body =
        yaml.at("file").isThere()
            ? new Step.Bytes(story.resolveSibling(yaml.at("file").text()))
            : new Step.Json(new LinkedHashMap<>(yaml.at("with").fields()));
    return new Step(
        by,
        method,
        path,
        body,
        Optional.of(yaml.at("keep").text()).filter(name -> !name.isEmpty()));
  }
}
