package org.orrery.platform.connection;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpRequestWrapper;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.handler.ssl.SslHandler;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.blob.Extent;

/**
 * Has the system move bytes of local files to the socket. It works on plain HTTP/1.1 alone; what
 * goes over TLS or HTTP/2 has to pass through memory.
 */
@Singleton
public final class FileSending implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

  FileSending() {}

  @Override
  public NettyServerCustomizer.Registry onCreated(
      BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
    event.getBean().register(new OnEachConnection(FileSending::equip));
    return event.getBean();
  }

  private static void equip(Channel channel) {
    var codec = ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC;
    if (channel.pipeline().get(codec) != null && channel.pipeline().get(SslHandler.class) == null) {
      channel.pipeline().addAfter(codec, "extents", new ExtentWriter());
    }
  }

  /** Whether what asks came over a connection on which files can be sent. */
  public static boolean isPossible(HttpRequest<?> request) {
    return writer(request).isPresent();
  }

  /**
   * Has the extents sent as the body of the response, whose own body is empty; their length becomes
   * its {@code Content-Length}.
   */
  public static void attach(
      HttpRequest<?> request, MutableHttpResponse<?> response, List<Extent> extents) {
    var writer =
        writer(request)
            .orElseThrow(() -> new IllegalStateException("No files go over this connection"));
    response.getHeaders().set(ExtentWriter.HEADER, writer.keep(extents));
  }

  private static Optional<ExtentWriter> writer(HttpRequest<?> request) {
    var asked = request;
    while (asked instanceof HttpRequestWrapper<?> wrapper) {
      asked = wrapper.getDelegate();
    }
    @Nullable ExtentWriter writer =
        asked instanceof NettyHttpRequest<?> netty
            ? netty.getChannelHandlerContext().pipeline().get(ExtentWriter.class)
            : null;
    return Optional.ofNullable(writer);
  }
}
