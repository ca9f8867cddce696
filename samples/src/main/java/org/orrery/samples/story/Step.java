package org.orrery.samples.story;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * One request of the story. Texts may hold places, such as <code>{star-finder}</code>.
 *
 * @param by whose handle sends it
 * @param path of the API
 * @param keep name under which the answer's id, or else its number, is known to later steps
 */
record Step(String by, Method method, String path, Body body, Optional<String> keep) {

  /** How a request is sent. */
  enum Method {
    POST,
    PUT,
    PATCH
  }

  /** What is sent. */
  sealed interface Body {}

  /** Fields, sent as JSON. */
  record Json(Map<String, Object> fields) implements Body {

    Json {
      fields = Map.copyOf(fields);
    }
  }

  /** The bytes of a file beside the story. */
  record Bytes(Path file) implements Body {}
}
