package org.orrery.platform.web;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Hangs up on a client that takes too long over the head of a request: time runs from the opening
 * of the connection, and on a kept one from the first byte of the next request, however steadily
 * more bytes drip in. Between requests a connection may rest.
 */
@Singleton
final class HeaderTime implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

  private final Duration longest;

  HeaderTime(ServerSettings settings) {
    this.longest = settings.headerTime();
  }

  @Override
  public NettyServerCustomizer.Registry onCreated(
      BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
    event.getBean().register(new OfAll());
    return event.getBean();
  }

  private final class OfAll implements NettyServerCustomizer {
    @Override
    public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
      return role == ChannelRole.CONNECTION ? new OfOne(channel) : this;
    }
  }

  private final class OfOne implements NettyServerCustomizer {

    private final Channel channel;
    private boolean isInHead = true;
    private @Nullable ScheduledFuture<?> end;

    OfOne(Channel channel) {
      this.channel = channel;
    }

    @Override
    public void onStreamPipelineBuilt() {
      var codec = ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC;
      if (channel.pipeline().get(codec) != null) {
        channel.pipeline().addBefore(codec, "header-time-bytes", new Bytes());
        channel.pipeline().addAfter(codec, "header-time-heads", new Heads());
        run();
      }
    }

    private void run() {
      if (end == null) {
        end = channel.eventLoop().schedule(this::hangUp, longest.toMillis(), TimeUnit.MILLISECONDS);
      }
    }

    @SuppressWarnings(
        "FutureReturnValueIgnored") // There is nobody left to tell whether closing went well.
    private void hangUp() {
      channel.close();
    }

    private void rest() {
      if (end != null) {
        end.cancel(false);
        end = null;
      }
    }

    /** Sees bytes as they come. */
    private final class Bytes extends ChannelInboundHandlerAdapter {
      @Override
      public void channelRead(ChannelHandlerContext context, Object message) {
        if (isInHead) {
          run();
        }
        context.fireChannelRead(message);
      }

      @Override
      public void channelInactive(ChannelHandlerContext context) {
        rest();
        context.fireChannelInactive();
      }
    }

    /** Sees where a head ends, and where its request ends. */
    private final class Heads extends ChannelInboundHandlerAdapter {
      @Override
      public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest) {
          isInHead = false;
          rest();
        }
        if (message instanceof LastHttpContent) {
          isInHead = true;
        }
        context.fireChannelRead(message);
      }
    }
  }
}
