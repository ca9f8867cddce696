package org.orrery.platform.connection;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.orrery.assetdb.json.Json;
import org.orrery.platform.problem.Problem;

/**
 * Measures how fast the body of a request comes. Only the time counts in which the server waits for
 * the client: while it writes to disk or computes, the client is not to blame.
 */
final class BodyPace extends ChannelDuplexHandler {

  private static final long NOT_WAITING = -1;

  private final ConnectionSettings settings;
  private final Bytes bytes = new Bytes();
  private String path = "";
  private boolean isInBody;
  private boolean isInResponse;
  private int unanswered;
  private long waitedNanos;
  private long waitingSince = NOT_WAITING;
  private long came;
  private boolean isLooking;

  BodyPace(ConnectionSettings settings) {
    this.settings = settings;
  }

  /** The handler that sees bytes as they come, for the other side of the HTTP codec. */
  ChannelHandler bytes() {
    return bytes;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest request) {
      path = request.uri();
      unanswered++;
      isInBody = true;
      waitedNanos = 0;
      came = 0;
    }
    if (message instanceof LastHttpContent) {
      isInBody = false;
    }
    context.fireChannelRead(message);
  }

  @Override
  public void read(ChannelHandlerContext context) {
    if (isInBody && waitingSince == NOT_WAITING) {
      waitingSince = System.nanoTime();
      if (!isLooking) {
        lookAfter(context, settings.bodyTime().toNanos());
      }
    }
    context.read();
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // Who wrote has the promise.
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    var isInterim =
        message instanceof HttpResponse response
            && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    if (message instanceof HttpResponse && !isInterim) {
      isInResponse = true;
    }
    if (message instanceof LastHttpContent && !isInterim) {
      isInResponse = false;
      unanswered--;
    }
    context.write(message, promise);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // It ends with the connection.
  private void lookAfter(ChannelHandlerContext context, long nanos) {
    isLooking = true;
    context.executor().schedule(() -> look(context), nanos, TimeUnit.NANOSECONDS);
  }

  private void look(ChannelHandlerContext context) {
    isLooking = false;
    if (!isInBody || !context.channel().isActive()) {
      return;
    }
    var waited = waitedNanos + (waitingSince == NOT_WAITING ? 0 : System.nanoTime() - waitingSince);
    var left = settings.bodyTime().toNanos() - waited;
    if (left > 0) {
      lookAfter(context, left);
    } else if (came < settings.bytesOfBody()) {
      hangUp(context);
    } else {
      came = 0;
      waitedNanos = 0;
      waitingSince = waitingSince == NOT_WAITING ? NOT_WAITING : System.nanoTime();
      lookAfter(context, settings.bodyTime().toNanos());
    }
  }

  /** Where an answer is under way already, a second one would be taken for part of it. */
  @SuppressWarnings("FutureReturnValueIgnored") // Nobody waits for the end.
  private void hangUp(ChannelHandlerContext context) {
    if (unanswered == 1 && !isInResponse) {
      context.writeAndFlush(tooSlow()).addListener(ChannelFutureListener.CLOSE);
    } else {
      context.close();
    }
  }

  private DefaultFullHttpResponse tooSlow() {
    var problem =
        Problem.of(
            "too-slow",
            HttpResponseStatus.REQUEST_TIMEOUT.code(),
            "Too slow",
            "The body came at less than "
                + settings.bodyRate()
                + " bytes a second; nothing of it was kept.");
    var json = Json.text(problem.json(path)).getBytes(StandardCharsets.UTF_8);
    var answer =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1, HttpResponseStatus.REQUEST_TIMEOUT, Unpooled.wrappedBuffer(json));
    answer.headers().set(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE);
    answer.headers().set(HttpHeaderNames.CONTENT_LENGTH, json.length);
    answer.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    return answer;
  }

  /** Sees bytes as they come, before they are taken for anything. */
  private final class Bytes extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      if (waitingSince != NOT_WAITING) {
        waitedNanos += System.nanoTime() - waitingSince;
        waitingSince = NOT_WAITING;
      }
      if (message instanceof ByteBuf buffer) {
        came += buffer.readableBytes();
      }
      context.fireChannelRead(message);
    }
  }
}
