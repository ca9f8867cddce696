package org.orrery.platform.connection;

import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import java.util.function.Consumer;

/** Does something to each connection, once its handlers are in place. */
record OnEachConnection(Consumer<Channel> act) implements NettyServerCustomizer {

  @Override
  public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
    return role == ChannelRole.CONNECTION ? new Built(channel, act) : this;
  }

  private record Built(Channel channel, Consumer<Channel> act) implements NettyServerCustomizer {
    @Override
    public void onStreamPipelineBuilt() {
      act.accept(channel);
    }
  }
}
