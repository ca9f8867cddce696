package org.orrery.platform.web;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.platform.problem.ProblemException;

/** Reads a body that ought to be a JSON object. */
public final class JsonBody {

  private JsonBody() {}

  /**
   * The object; null values in it are kept, as a merge patch wants.
   *
   * @throws ProblemException 400 where it is none
   */
  public static Map<String, Object> object(@Nullable String text) {
    try (var parser = JSON.std.createParser(text == null ? "" : text)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        var object = JSON.std.mapFrom(parser);
        if (parser.nextToken() != null) {
          throw ProblemException.badRequest("More stands after the JSON object in the body.");
        }
        return object;
      }
    } catch (IOException e) {
      throw ProblemException.badRequest("The body is no JSON that can be read: " + firstLine(e));
    }
    throw ProblemException.badRequest("The body must be a JSON object.");
  }

  /** As {@link #object}, but no body at all is an empty object. */
  public static Map<String, Object> objectOrNone(@Nullable String text) {
    return text == null || text.isBlank() ? Map.of() : object(text);
  }

  private static String firstLine(IOException e) {
    var message =
        e instanceof com.fasterxml.jackson.core.JsonProcessingException json
            ? json.getOriginalMessage()
            : e.getMessage();
    return String.valueOf(message).lines().findFirst().orElse("");
  }
}
