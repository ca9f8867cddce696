package org.orrery.platform.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.platform.problem.ProblemException;

/** Reads a body that ought to be a JSON object. */
public final class JsonBody {

  private static final int DEEPEST = 50;

  /** The reader calls itself at each level: a body of brackets alone would exhaust the stack. */
  private static final JSON BOUNDED =
      JSON.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .build();

  private JsonBody() {}

  /**
   * The object; null values in it are kept, as a merge patch wants.
   *
   * @throws ProblemException 400 where it is none
   */
  public static Map<String, Object> object(@Nullable String text) {
    try (var parser = BOUNDED.createParser(text == null ? "" : text)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        var object = BOUNDED.mapFrom(parser);
        if (parser.nextToken() != null) {
          throw ProblemException.badRequest("More stands after the JSON object in the body.");
        }
        return object;
      }
    } catch (StreamConstraintsException e) {
      throw ProblemException.badRequest(
          "The JSON is nested deeper than "
              + DEEPEST
              + " levels, or a name or number is too long.");
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
