package org.orrery.platform.connection;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;

/**
 * Hangs up on clients that send a body or take an answer so slowly that they only hold what others
 * need. A body that comes too slowly is answered 408 first.
 */
@Singleton
final class Pace implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

  private final ConnectionSettings settings;

  Pace(ConnectionSettings settings) {
    this.settings = settings;
  }

  @Override
  public NettyServerCustomizer.Registry onCreated(
      BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
    event.getBean().register(new OnEachConnection(this::watch));
    return event.getBean();
  }

  private void watch(Channel channel) {
    var codec = ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC;
    if (channel.pipeline().get(codec) != null) {
      var bodies = new BodyPace(settings);
      channel.pipeline().addBefore(codec, "pace-of-reader", new ReaderPace(settings));
      channel.pipeline().addBefore(codec, "pace-of-bytes", bodies.bytes());
      channel.pipeline().addAfter(codec, "pace-of-bodies", bodies);
    }
  }
}
