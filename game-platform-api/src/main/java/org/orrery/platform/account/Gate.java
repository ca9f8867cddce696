package org.orrery.platform.account;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.management.endpoint.annotation.Endpoint;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import org.orrery.assetdb.account.Act;
import org.orrery.assetdb.account.Policy;

/** Lets a request pass whose actor may carry out the act that its route names. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class Gate implements Ordered {

  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after();
  }

  @RequestFilter
  void demand(HttpRequest<?> request) {
    var match = RouteAttributes.getRouteMatch(request);
    if (match.isPresent() && match.get() instanceof MethodBasedRouteMatch<?, ?> route) {
      if (route.hasStereotype(Endpoint.class)) {
        return;
      }
      var act =
          route
              .enumValue(Needs.class, Act.class)
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          "The route " + route + " names no act of the policy"));
      Policy.demand(SignedInBrowser.actor(request), act);
    }
  }
}
