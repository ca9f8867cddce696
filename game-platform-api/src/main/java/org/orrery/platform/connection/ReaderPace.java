package org.orrery.platform.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.FileRegion;
import java.util.concurrent.TimeUnit;

/**
 * Looks now and then at what a client has still to take. It is too slow when, from one look to the
 * next, it took neither what lay ready at the first nor as much as the rate asks.
 */
final class ReaderPace extends ChannelOutboundHandlerAdapter {

  private final ConnectionSettings settings;
  private long written;
  private long takenAtLastLook;
  private long leftAtLastLook;
  private boolean isLooking;

  ReaderPace(ConnectionSettings settings) {
    this.settings = settings;
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // Who wrote has the promise.
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (message instanceof ByteBuf bytes) {
      written += bytes.readableBytes();
    } else if (message instanceof FileRegion region) {
      written += region.count();
    }
    context.write(message, promise);
  }

  @Override
  public void flush(ChannelHandlerContext context) {
    context.flush();
    if (!isLooking && left(context) > 0) {
      isLooking = true;
      remember(context);
      lookLater(context);
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // It ends with the connection.
  private void lookLater(ChannelHandlerContext context) {
    context
        .executor()
        .schedule(() -> look(context), settings.readerTime().toMillis(), TimeUnit.MILLISECONDS);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // Nobody waits for the end.
  private void look(ChannelHandlerContext context) {
    if (!context.channel().isActive()) {
      return;
    }
    var taken = written - left(context) - takenAtLastLook;
    if (taken < Math.min(leftAtLastLook, settings.bytesOfReader())) {
      context.close();
      return;
    }
    remember(context);
    isLooking = leftAtLastLook > 0;
    if (isLooking) {
      lookLater(context);
    }
  }

  private void remember(ChannelHandlerContext context) {
    leftAtLastLook = left(context);
    takenAtLastLook = written - leftAtLastLook;
  }

  /** Bytes that were written and that the system has not taken. */
  private static long left(ChannelHandlerContext context) {
    var buffer = context.channel().unsafe().outboundBuffer();
    var left = new long[1];
    if (buffer != null) {
      try {
        buffer.forEachFlushedMessage(
            message -> {
              left[0] += rest(message);
              return true;
            });
      } catch (Exception e) {
        throw new IllegalStateException("Counting throws nothing", e);
      }
    }
    return left[0];
  }

  private static long rest(Object message) {
    return switch (message) {
      case ByteBuf bytes -> bytes.readableBytes();
      case FileRegion region -> region.count() - region.transferred();
      default -> 0;
    };
  }
}
