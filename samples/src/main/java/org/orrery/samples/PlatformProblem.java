package org.orrery.samples;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orrery.samples.tree.Tree;

/** The server said no: its RFC 9457 problem as a sentence that a person can act on. */
public final class PlatformProblem extends IOException {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_QUOTE = 300;

  private final int status;

  private PlatformProblem(int status, String message) {
    super(message);
    this.status = status;
  }

  /** Reads the body of an answer; one that is no problem document is quoted as it is. */
  static PlatformProblem of(String call, int status, String body) {
    Tree problem = document(body);
    String faults =
        Stream.concat(problem.at("errors").each(), problem.at("problems").each())
            .map(fault -> fault.at("pointer").text() + ": " + fault.at("detail").text())
            .collect(Collectors.joining("; "));
    String quote = body.substring(0, Math.min(body.length(), LONGEST_QUOTE)).strip();
    String said =
        Stream.of(problem.at("title").text(), problem.at("detail").text(), faults)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" - "));
    return new PlatformProblem(
        status, call + " was answered " + status + ": " + (said.isEmpty() ? quote : said));
  }

  private static Tree document(String body) {
    try {
      return Tree.ofJson(body);
    } catch (IOException notJson) {
      return Tree.over(null);
    }
  }

  /** The HTTP status of the answer. */
  public int status() {
    return status;
  }
}
