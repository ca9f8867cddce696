package org.orrery.platform.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.orrery.platform.problem.ProblemException;

/**
 * Refuses a query parameter that the API's route does not know: a mistyped filter must not quietly
 * give everything.
 */
@ServerFilter("/api/**")
final class QueryParameters implements Ordered {

  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after() + 1;
  }

  @RequestFilter
  void refuseUnknown(HttpRequest<?> request) {
    if (request.getParameters().isEmpty()) {
      return;
    }
    var match = RouteAttributes.getRouteMatch(request);
    if (match.isPresent() && match.get() instanceof MethodBasedRouteMatch<?, ?> route) {
      var known =
          Arrays.stream(route.getArguments())
              .filter(argument -> argument.isAnnotationPresent(QueryValue.class))
              .map(
                  argument ->
                      argument
                          .getAnnotationMetadata()
                          .stringValue(QueryValue.class)
                          .filter(name -> !name.isEmpty())
                          .orElse(argument.getName()))
              .collect(Collectors.toCollection(TreeSet::new));
      for (var name : request.getParameters().names()) {
        if (!known.contains(name)) {
          throw ProblemException.badRequest(
              "There is no query parameter “"
                  + name
                  + "” here; "
                  + (known.isEmpty()
                      ? "none is known."
                      : "known are: " + String.join(", ", known) + "."));
        }
      }
    }
  }
}
