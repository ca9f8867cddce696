package org.orrery.platform.problem;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Gives a problem the form that the asker reads: a page for a person in a browser, else JSON. */
@Singleton
public final class ProblemAnswers {

  /** Makes a page of a problem. */
  public interface Pages extends Ordered {
    /** Completes the answer, which has the problem's status and headers already. */
    MutableHttpResponse<?> page(
        HttpRequest<?> request, Problem problem, MutableHttpResponse<?> response);
  }

  private final Optional<Pages> pages;

  ProblemAnswers(Optional<Pages> pages) {
    this.pages = pages;
  }

  /** The answer to the request. */
  public MutableHttpResponse<?> answer(HttpRequest<?> request, Problem problem) {
    return answer(request, problem, HttpResponse.status(problem.status(), problem.title()));
  }

  MutableHttpResponse<?> answer(
      HttpRequest<?> request, Problem problem, MutableHttpResponse<?> response) {
    problem
        .retryAfter()
        .ifPresent(
            wait ->
                response.header(
                    HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds()))));
    if (problem.status() == 401) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"orrery\"");
    }
    response.header(HttpHeaders.CACHE_CONTROL, "no-store");
    if (wantsPage(request) && pages.isPresent()) {
      return pages.get().page(request, problem, response);
    }
    return response.body(problem.json(request.getPath())).contentType(Problem.MEDIA_TYPE);
  }

  private static boolean wantsPage(HttpRequest<?> request) {
    return !request.getPath().startsWith("/api/")
        && request.getHeaders().accept().stream()
            .anyMatch(type -> type.getName().equals(MediaType.TEXT_HTML));
  }
}
