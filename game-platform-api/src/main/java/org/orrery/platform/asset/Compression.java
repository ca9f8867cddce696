package org.orrery.platform.asset;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.netty.HttpCompressionStrategy;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import jakarta.inject.Singleton;

/**
 * Lets the framework compress what it would, but never bytes of which parts may be asked for: their
 * length, digest and entity tag are said of the bytes as they are.
 */
@Singleton
final class Compression implements BeanCreatedEventListener<HttpCompressionStrategy> {

  @Override
  public HttpCompressionStrategy onCreated(BeanCreatedEvent<HttpCompressionStrategy> event) {
    return new OfWholes(event.getBean());
  }

  private record OfWholes(HttpCompressionStrategy framework) implements HttpCompressionStrategy {

    @Override
    public boolean isEnabled() {
      return framework.isEnabled();
    }

    @Override
    public boolean shouldCompress(HttpResponse response) {
      return !response.headers().contains(HttpHeaderNames.ACCEPT_RANGES)
          && framework.shouldCompress(response);
    }

    @Override
    public int getCompressionLevel() {
      return framework.getCompressionLevel();
    }

    @Override
    public int getMaxZstdEncodeSize() {
      return framework.getMaxZstdEncodeSize();
    }
  }
}
