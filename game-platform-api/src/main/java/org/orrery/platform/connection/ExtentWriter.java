package org.orrery.platform.connection;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.orrery.assetdb.blob.Extent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes extents in place of a response's empty body, on one connection. The response names them by
 * a header that is always taken off here: no request can set it, and what it names was kept on this
 * very connection. Only some pieces are handed to the socket at a time, and nothing more is read
 * meanwhile, so a slow reader costs no thread and hardly any memory; responses behind this one
 * wait.
 */
final class ExtentWriter extends ChannelDuplexHandler {

  /** Names what was kept; never leaves the server. */
  static final String HEADER = "X-Orrery-Extents";

  private static final Logger LOG = LoggerFactory.getLogger(ExtentWriter.class);
  private static final long MOST_BYTES_HANDED_OVER = 4L * 1024 * 1024;
  private static final int MOST_PIECES_HANDED_OVER = 64;

  private record Held(Object message, ChannelPromise promise) {}

  private final Map<String, List<Extent>> kept = new ConcurrentHashMap<>();
  private final AtomicLong keys = new AtomicLong();
  private final Deque<Held> held = new ArrayDeque<>();
  private @Nullable Sent sent;
  private boolean isReadHeld;

  /** A body on its way. */
  private static final class Sent {
    final Pieces pieces;
    final ChannelPromise promise;
    long bytesHandedOver;
    int piecesHandedOver;

    Sent(Pieces pieces, ChannelPromise promise) {
      this.pieces = pieces;
      this.promise = promise;
    }

    boolean hasRoom() {
      return bytesHandedOver < MOST_BYTES_HANDED_OVER && piecesHandedOver < MOST_PIECES_HANDED_OVER;
    }
  }

  /** Keeps the extents for the response that will name them by this key. Safe from any thread. */
  String keep(List<Extent> extents) {
    var key = Long.toString(keys.incrementAndGet());
    kept.put(key, extents);
    return key;
  }

  @Override
  public void read(ChannelHandlerContext context) {
    if (sent == null) {
      context.read();
    } else {
      isReadHeld = true;
    }
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // Who wrote has the promise.
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (sent != null) {
      held.add(new Held(message, promise));
      return;
    }
    if (message instanceof HttpResponse response) {
      var key = response.headers().get(HEADER);
      response.headers().remove(HEADER);
      var extents = key == null ? null : kept.remove(key);
      if (extents != null) {
        begin(context, response, extents, promise);
        return;
      }
    }
    context.write(message, promise);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // Where the head fails, what follows it fails too.
  private void begin(
      ChannelHandlerContext context,
      HttpResponse response,
      List<Extent> extents,
      ChannelPromise promise) {
    var head =
        new DefaultHttpResponse(response.protocolVersion(), response.status(), response.headers());
    ReferenceCountUtil.release(response);
    HttpUtil.setContentLength(head, extents.stream().mapToLong(Extent::length).sum());
    sent = new Sent(new Pieces(extents), promise);
    context.write(head);
    if (sent.pieces.hasNext()) {
      handOver(context, sent);
    } else {
      finish(context, sent);
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // There is nobody left to tell how closing went.
  private void handOver(ChannelHandlerContext context, Sent body) {
    while (sent == body && body.hasRoom() && body.pieces.hasNext()) {
      Pieces.Piece piece;
      try {
        piece = body.pieces.next();
      } catch (IOException e) {
        LOG.error("bytes cannot be opened", e);
        drop(body, e);
        context.close();
        return;
      }
      body.bytesHandedOver += piece.length();
      body.piecesHandedOver++;
      context
          .write(piece.message())
          .addListener((ChannelFuture written) -> taken(context, body, piece, written));
    }
  }

  private void taken(
      ChannelHandlerContext context, Sent body, Pieces.Piece piece, ChannelFuture written) {
    body.bytesHandedOver -= piece.length();
    body.piecesHandedOver--;
    if (sent != body) {
      return;
    }
    if (!written.isSuccess()) {
      breakOff(context, body, piece, written.cause());
    } else if (body.pieces.hasNext()) {
      handOver(context, body);
      context.flush();
    } else if (body.piecesHandedOver == 0) {
      finish(context, body);
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // Who wrote the response has the promise.
  private void finish(ChannelHandlerContext context, Sent body) {
    sent = null;
    body.pieces.close();
    var last = body.promise.isVoid() ? context.newPromise() : body.promise;
    context.write(LastHttpContent.EMPTY_LAST_CONTENT, last);
    while (sent == null && !held.isEmpty()) {
      var next = held.removeFirst();
      write(context, next.message(), next.promise());
    }
    context.flush();
    if (sent == null && isReadHeld) {
      isReadHeld = false;
      context.read();
    }
  }

  /** What the reader was promised cannot be kept, so only hanging up tells the truth. */
  @SuppressWarnings("FutureReturnValueIgnored") // There is nobody left to tell how closing went.
  private void breakOff(
      ChannelHandlerContext context, Sent body, Pieces.Piece piece, Throwable cause) {
    if (!piece.isThere()) {
      LOG.error("bytes are gone piece={}", piece, cause);
    }
    drop(body, cause);
    context.close();
  }

  private void drop(Sent body, Throwable cause) {
    sent = null;
    body.pieces.close();
    fail(body.promise, cause);
    for (var one : held) {
      ReferenceCountUtil.release(one.message());
      fail(one.promise(), cause);
    }
    held.clear();
    kept.clear();
  }

  private static void fail(ChannelPromise promise, Throwable cause) {
    if (!promise.isVoid()) {
      promise.tryFailure(cause);
    }
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    if (sent != null) {
      drop(sent, new ClosedChannelException());
    }
  }
}
