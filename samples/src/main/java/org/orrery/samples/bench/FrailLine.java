package org.orrery.samples.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * A line to a server that breaks when it is told to. It reads along which offsets the server tells.
 */
final class FrailLine implements AutoCloseable {

  private static final Pattern OFFSET =
      Pattern.compile("^upload-offset: *(\\d+)", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
  private static final int BUFFER_BYTES = 64 * 1024;

  /** A line through the world holds far less than one inside a machine. */
  private static final int HELD_BYTES = 128 * 1024;

  private final ServerSocket socket;
  private final ExecutorService pumps = Executors.newVirtualThreadPerTaskExecutor();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicLong acknowledged = new AtomicLong();
  private volatile URI server;

  FrailLine(URI server) throws IOException {
    this.server = server;
    this.socket = new ServerSocket();
    socket.setReceiveBufferSize(HELD_BYTES);
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    pumps.execute(this::accept);
  }

  /** Where the line begins. */
  URI address() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  /** Connections from now on end there. */
  void leadTo(URI other) {
    server = other;
  }

  /** The greatest offset that the server has told. */
  long acknowledged() {
    return acknowledged.get();
  }

  /** Breaks every connection, whatever is still under way on it. */
  void snap() throws IOException {
    for (var one : open) {
      one.close();
    }
    open.clear();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        connect(socket.accept());
      } catch (IOException e) {
        // Nobody listens behind at this moment, or the line was closed: the client learns of it.
      }
    }
  }

  private void connect(Socket client) throws IOException {
    try {
      var behind = new Socket(server.getHost(), server.getPort());
      open.add(client);
      open.add(behind);
      pumps.execute(() -> pump(client, behind, false));
      pumps.execute(() -> pump(behind, client, true));
    } catch (IOException e) {
      client.close();
      throw e;
    }
  }

  private void pump(Socket from, Socket to, boolean isAnswer) {
    var buffer = new byte[BUFFER_BYTES];
    try (from;
        to) {
      for (int read; (read = from.getInputStream().read(buffer)) >= 0; ) {
        if (isAnswer) {
          listen(buffer, read);
        }
        to.getOutputStream().write(buffer, 0, read);
      }
    } catch (IOException e) {
      // Broken, as it was meant to be: both ends are closed, and who spoke over it learns of that.
    } finally {
      open.remove(from);
      open.remove(to);
    }
  }

  private void listen(byte[] answer, int length) {
    var told = OFFSET.matcher(new String(answer, 0, length, StandardCharsets.ISO_8859_1));
    while (told.find()) {
      acknowledged.accumulateAndGet(Long.parseLong(told.group(1)), Math::max);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    snap();
    pumps.shutdownNow();
  }
}
