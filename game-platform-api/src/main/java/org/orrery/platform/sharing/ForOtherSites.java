package org.orrery.platform.sharing;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * Lets scripts of every site read what is told about cards, refusals too. It is the same for
 * everybody, so nothing is given away by it.
 */
@ServerFilter("/oembed")
final class ForOtherSites {

  @ResponseFilter
  void open(HttpRequest<?> request, MutableHttpResponse<?> response) {
    response.getHeaders().set("Access-Control-Allow-Origin", "*");
    response.getHeaders().set("Cross-Origin-Resource-Policy", "cross-origin");
  }
}
