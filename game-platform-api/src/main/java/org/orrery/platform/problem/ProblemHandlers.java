package org.orrery.platform.problem;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.web.router.exceptions.UnsatisfiedBodyRouteException;
import io.netty.handler.codec.PrematureChannelClosureException;
import jakarta.inject.Singleton;
import java.io.EOFException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.orrery.assetdb.Refusal;
import org.orrery.indexer.search.InvalidCursor;
import org.orrery.indexer.search.SearchBusy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where exceptions become answers. */
@Factory
final class ProblemHandlers {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemHandlers.class);

  @Singleton
  ExceptionHandler<Refusal, HttpResponse<?>> refusals(ProblemAnswers answers) {
    return (request, refusal) -> answers.answer(request, Refusals.problem(refusal));
  }

  @Singleton
  ExceptionHandler<ProblemException, HttpResponse<?>> problems(ProblemAnswers answers) {
    return (request, exception) -> {
      var answer = answers.answer(request, exception.problem());
      exception.headers().forEach(answer::header);
      return answer;
    };
  }

  @Singleton
  ExceptionHandler<UnsatisfiedBodyRouteException, HttpResponse<?>> bodies(ProblemAnswers answers) {
    return (request, exception) ->
        answers.answer(
            request,
            ProblemException.badRequest("A body is wanted here; the request has none.").problem());
  }

  @Singleton
  ExceptionHandler<InvalidCursor, HttpResponse<?>> cursors(ProblemAnswers answers) {
    return (request, exception) ->
        answers.answer(
            request,
            Problem.of(
                "bad-request",
                400,
                "The request cannot be understood",
                "The cursor belongs to another search, or is none; start again without it."));
  }

  @Singleton
  ExceptionHandler<SearchBusy, HttpResponse<?>> busySearches(ProblemAnswers answers) {
    return (request, busy) ->
        answers.answer(
            request,
            Refusals.problem(
                new Refusal.Busy("Too many searches run at this moment.", busy.retryAfter())));
  }

  @Singleton
  ExceptionHandler<Throwable, HttpResponse<?>> faults(ProblemAnswers answers) {
    return (request, fault) -> answers.answer(request, fault(request, fault));
  }

  /** Whether the client hung up in the midst of its request, which is nobody's fault here. */
  private static boolean isCutOff(Throwable fault) {
    for (var cause = Optional.of(fault);
        cause.isPresent();
        cause = Optional.ofNullable(cause.get().getCause())) {
      if (cause.get() instanceof EOFException
          || cause.get() instanceof SocketException
          || cause.get() instanceof ClosedChannelException
          || cause.get() instanceof PrematureChannelClosureException
          || cause.get() instanceof EOFException && isOfTheBody(cause.get())) {
        return true;
      }
    }
    return false;
  }

  /** The framework has no type of its own for this; a file of ours may end too early as well. */
  private static boolean isOfTheBody(Throwable end) {
    return String.valueOf(end.getMessage()).startsWith("Connection closed before full body");
  }

  private static Problem fault(HttpRequest<?> request, Throwable fault) {
    if (isCutOff(fault)) {
      LOG.info("cut off method={} path={}", request.getMethodName(), request.getPath());
      return Problem.of(
          "bad-request",
          400,
          "The request cannot be understood",
          "The connection ended before the request did.");
    }
    var reference = UUID.randomUUID().toString().substring(0, 8);
    LOG.error(
        "fault reference={} method={} path={}",
        reference,
        request.getMethodName(),
        request.getPath(),
        fault);
    return Problem.of(
        "fault",
        500,
        "Something is wrong on our side",
        "It was written down under the reference "
            + reference
            + "; nothing that you sent was acknowledged.");
  }

  /**
   * What the framework itself refuses: unknown paths, methods and types, bodies too large or
   * unreadable.
   */
  @Singleton
  @Primary
  static final class FrameworkProblems implements ErrorResponseProcessor<Object> {

    private final ProblemAnswers answers;

    FrameworkProblems(ProblemAnswers answers) {
      this.answers = answers;
    }

    @Override
    @SuppressWarnings("unchecked")
    public MutableHttpResponse<Object> processResponse(
        ErrorContext context, MutableHttpResponse<?> response) {
      var status = response.getStatus();
      if (status.getCode() >= 500 && context.getRootCause().isPresent()) {
        var problem = fault(context.getRequest(), context.getRootCause().get());
        return (MutableHttpResponse<Object>)
            answers.answer(
                context.getRequest(), problem, response.status(HttpStatus.INTERNAL_SERVER_ERROR));
      }
      var said =
          context.getErrors().stream()
              .map(
                  error -> error.getPath().map(path -> path + ": ").orElse("") + error.getMessage())
              .collect(Collectors.joining("; "));
      return (MutableHttpResponse<Object>)
          answers.answer(context.getRequest(), problem(status, said), response);
    }

    private static Problem problem(HttpStatus status, String said) {
      return switch (status.getCode()) {
        case 404 -> Problem.of("not-found", 404, "Not found", "There is nothing at this address.");
        case 405 -> Problem.of("method-not-allowed", 405, "Not possible here", said);
        case 406 -> Problem.of("not-acceptable", 406, "Not to be had in this form", said);
        case 413 ->
            Problem.of(
                "too-large",
                413,
                "Too large",
                "The address, the headers or the body of the request are larger than is taken here.");
        case 415 -> Problem.of("unsupported-media-type", 415, "Not understood in this form", said);
        default ->
            Problem.of(
                "bad-request",
                status.getCode(),
                "The request cannot be understood",
                said.isEmpty() ? status.getReason() : said);
      };
    }
  }
}
