package org.orrery.platform.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.orrery.platform.problem.ProblemException;

/**
 * Refuses a query parameter that the API's route does not know: a mistyped filter must not quietly
 * give everything. A value of the wrong kind is refused too.
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
      var known = new TreeMap<String, Argument<?>>();
      for (var argument : route.getArguments()) {
        if (argument.isAnnotationPresent(QueryValue.class)) {
          known.put(name(argument), argument);
        }
      }
      for (var name : request.getParameters().names()) {
        if (!known.containsKey(name)) {
          throw ProblemException.badRequest(
              "There is no query parameter “"
                  + name
                  + "” here; "
                  + (known.isEmpty()
                      ? "none is known."
                      : "known are: " + String.join(", ", known.keySet()) + "."));
        }
        request.getParameters().getAll(name).forEach(value -> refuseUnfit(known, name, value));
      }
    }
  }

  private static String name(Argument<?> argument) {
    return argument
        .getAnnotationMetadata()
        .stringValue(QueryValue.class)
        .filter(name -> !name.isEmpty())
        .orElse(argument.getName());
  }

  /** The framework takes an optional value that it cannot read for an absent one. */
  private static void refuseUnfit(Map<String, Argument<?>> known, String name, String value) {
    var type = Objects.requireNonNull(known.get(name)).getFirstTypeVariable();
    if (type.filter(of -> of.getType() == Integer.class).isPresent()
        && !value.matches("-?\\d{1,9}")) {
      throw ProblemException.badRequest(name + " is a whole number, not “" + value + "”.");
    }
    if (type.filter(of -> of.getType() == Boolean.class).isPresent()
        && !value.matches("true|false")) {
      throw ProblemException.badRequest(name + " is true or false, not “" + value + "”.");
    }
  }
}
