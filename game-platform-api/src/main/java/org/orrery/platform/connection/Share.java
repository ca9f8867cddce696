package org.orrery.platform.connection;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.ReferenceCountUtil;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.orrery.assetdb.json.Json;
import org.orrery.platform.problem.Problem;

/**
 * Bounds how many connections one client holds at once. One too many is told so and closed before
 * it has cost more than its opening.
 */
@Singleton
final class Share implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

  private static final int BYTES_OF_AN_IPV6_NETWORK = 8;
  private static final long MILLIS_TO_HEAR_IT = 500;

  private final int perAddress;
  private final byte[] refusal;
  private final Map<String, Integer> open = new ConcurrentHashMap<>();

  Share(ConnectionSettings settings) {
    this.perAddress = settings.perAddress();
    this.refusal = refusal(perAddress);
  }

  @Override
  public NettyServerCustomizer.Registry onCreated(
      BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
    event.getBean().register(new OnEachConnection(this::admit));
    return event.getBean();
  }

  private void admit(Channel channel) {
    if (channel.remoteAddress() instanceof InetSocketAddress remote) {
      var client = client(remote.getAddress());
      if (open.merge(client, 1, Integer::sum) > perAddress) {
        leave(client);
        channel.pipeline().addFirst("turned-away", new TurnedAway());
      } else {
        channel.closeFuture().addListener(closed -> leave(client));
      }
    }
  }

  private void leave(String client) {
    open.computeIfPresent(client, (name, count) -> count == 1 ? null : count - 1);
  }

  /** A household or an office has a whole network of IPv6 addresses. */
  static String client(InetAddress address) {
    return address instanceof Inet6Address six
        ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), BYTES_OF_AN_IPV6_NETWORK))
        : address.getHostAddress();
  }

  private static byte[] refusal(int perAddress) {
    var busy =
        Problem.of(
            "busy",
            503,
            "Too much at once",
            "More than " + perAddress + " connections are open from your address; close some.");
    var json = Json.text(busy.json("/"));
    return ("HTTP/1.1 503 Service Unavailable\r\nContent-Type: "
            + Problem.MEDIA_TYPE
            + "\r\nContent-Length: "
            + json.length()
            + "\r\nRetry-After: 1\r\nConnection: close\r\n\r\n"
            + json)
        .getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Says no at once, takes no notice of what is asked, and gives the client a moment: closing while
   * bytes of it lie unread would destroy what it was told.
   */
  private final class TurnedAway extends ChannelInboundHandlerAdapter {
    @Override
    public void channelActive(ChannelHandlerContext context) {
      context
          .writeAndFlush(Unpooled.wrappedBuffer(refusal))
          .addListener((ChannelFuture written) -> end(context));
      context.read();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // Nobody waits for the end.
    private void end(ChannelHandlerContext context) {
      if (context.channel() instanceof DuplexChannel channel) {
        channel.shutdownOutput();
      }
      context.executor().schedule(() -> context.close(), MILLIS_TO_HEAR_IT, TimeUnit.MILLISECONDS);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      ReferenceCountUtil.release(message);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
      context.read();
    }
  }
}
