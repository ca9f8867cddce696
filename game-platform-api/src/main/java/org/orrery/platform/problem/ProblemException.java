package org.orrery.platform.problem;

/** A "no" of HTTP's own, such as a missing precondition: the asset database knows nothing of it. */
public final class ProblemException extends RuntimeException {

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
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
