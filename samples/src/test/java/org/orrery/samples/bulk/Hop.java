package org.orrery.samples.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A wire to a server that is cut once so many bytes have gone through it in one direction, and then
 * stays whole.
 */
final class Hop implements AutoCloseable {

  /** Which way the bytes are counted. */
  enum Direction {
    TO_SERVER,
    TO_CLIENT
  }

  private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final URI server;
  private final Direction counted;
  private final AtomicLong left;
  private volatile boolean isCut;
  private volatile boolean staysCut;

  Hop(URI server, Direction counted, long bytes) throws IOException {
    this.server = server;
    this.counted = counted;
    this.left = new AtomicLong(bytes);
    Thread.ofVirtual().start(this::accept);
  }

  /** The same, but nothing goes through it any more after the cut. */
  Hop forGood() {
    staysCut = true;
    return this;
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + listening.getLocalPort());
  }

  boolean isCut() {
    return isCut;
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket client = listening.accept();
        if (isCut && staysCut) {
          client.close();
          continue;
        }
        Socket there = new Socket(server.getHost(), server.getPort());
        Thread.ofVirtual().start(() -> pump(client, there, Direction.TO_SERVER));
        Thread.ofVirtual().start(() -> pump(there, client, Direction.TO_CLIENT));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void pump(Socket from, Socket to, Direction direction) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] bytes = new byte[8192];
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        if (direction == counted && !isCut && left.addAndGet(-read) < 0) {
          isCut = true;
          return;
        }
        if (isCut && staysCut) {
          return;
        }
        out.write(bytes, 0, read);
      }
    } catch (IOException e) {
      // The other end is gone; so is this wire.
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
