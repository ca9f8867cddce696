package org.orrery.platform.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.orrery.assetdb.Refusal;
import org.orrery.assetdb.account.Act;
import org.orrery.platform.account.Needs;
import org.orrery.platform.problem.Problem;
import org.orrery.platform.problem.ProblemAnswers;

/** Problems as pages for people, and what each type of problem means. */
@Hidden
@Controller("/problems")
final class ProblemPages implements ProblemAnswers.Pages {

  /** Every type that the house answers with. */
  static final Set<String> NAMES =
      Set.of(
          "bad-request",
          "busy",
          "conflict",
          "damaged",
          "fault",
          "forbidden",
          "invalid",
          "method-not-allowed",
          "not-acceptable",
          "not-found",
          "not-implemented",
          "precondition-required",
          "range-not-satisfiable",
          "stale",
          "storage-full",
          "too-large",
          "too-slow",
          "tus-version",
          "unauthenticated",
          "unsupported-media-type",
          "withdrawn");

  private final Pages pages;

  ProblemPages(Pages pages) {
    this.pages = pages;
  }

  /** Who may sign in and help themselves is led there. */
  @Override
  public MutableHttpResponse<?> page(
      HttpRequest<?> request, Problem problem, MutableHttpResponse<?> response) {
    if (problem.status() == 401) {
      return response
          .status(HttpStatus.SEE_OTHER)
          .header(HttpHeaders.LOCATION, "/signin?to=" + encoded(back(request)));
    }
    return response
        .body(pages.render(Frames.of(request), "web/problem", problem))
        .contentType("text/html; charset=utf-8");
  }

  private static String back(HttpRequest<?> request) {
    if (request.getMethodName().equals("GET")) {
      return request.getUri().toString();
    }
    if (request.getPath().startsWith("/packs")) {
      return "/packs";
    }
    return request.getPath().startsWith("/deposit") ? "/deposit" : "/account";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Get(value = "/{name}", produces = MediaType.TEXT_HTML)
  @Needs(Act.READ_PUBLIC)
  HttpResponse<byte[]> meaning(Frame frame, @PathVariable String name) {
    if (!NAMES.contains(name)) {
      throw new Refusal.NotFound("There is nothing at this address.");
    }
    return pages.show(frame, "web/meaning", name);
  }
}
