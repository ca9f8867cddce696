package org.orrery.platform.problem;

import java.util.Map;

/** A "no" of HTTP's own, such as a missing precondition: the asset database knows nothing of it. */
public final class ProblemException extends RuntimeException {

  private final transient Problem problem;
  private final transient Map<String, String> headers;

  public ProblemException(Problem problem) {
    this(problem, Map.of());
  }

  /** A problem whose answer carries these headers. */
  public ProblemException(Problem problem, Map<String, String> headers) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
    this.headers = Map.copyOf(headers);
  }

  Map<String, String> headers() {
    return headers;
  }

  public Problem problem() {
    return problem;
  }

  /** The request cannot be read as what it claims to be. */
  public static ProblemException badRequest(String detail) {
    return new ProblemException(
        Problem.of("bad-request", 400, "The request cannot be understood", detail));
  }
}
