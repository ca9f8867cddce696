package org.orrery.platform.running;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A bad line to an origin: it relays bytes both ways, and breaks each connection off after so many
 * bytes of the answers.
 */
public final class CuttingProxy implements AutoCloseable {

  private final ServerSocket listening;
  private final URI origin;
  private final int bytesToACut;
  private final AtomicInteger cuts = new AtomicInteger();

  private CuttingProxy(ServerSocket listening, URI origin, int bytesToACut) {
    this.listening = listening;
    this.origin = origin;
    this.bytesToACut = bytesToACut;
  }

  /** One that listens on a free port of the loopback address. */
  public static CuttingProxy before(URI origin, int bytesToACut) throws IOException {
    var listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    var proxy = new CuttingProxy(listening, origin, bytesToACut);
    Thread.ofVirtual().start(proxy::accept);
    return proxy;
  }

  /** The origin as it is reached over the bad line. */
  public URI origin() {
    return URI.create("http://127.0.0.1:" + listening.getLocalPort());
  }

  /** How many connections were broken off. */
  public int cuts() {
    return cuts.get();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        var client = listening.accept();
        Thread.ofVirtual().start(() -> relay(client));
      } catch (IOException e) {
        return; // Closed: nobody else comes.
      }
    }
  }

  private void relay(Socket client) {
    try (client;
        var server = new Socket(origin.getHost(), origin.getPort())) {
      Thread.ofVirtual().start(() -> pass(client, server));
      if (passesAll(server.getInputStream(), client.getOutputStream())) {
        return;
      }
      cuts.incrementAndGet();
    } catch (IOException e) {
      // One of the two has hung up, and so does the line.
    }
  }

  private static void pass(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException e) {
      // As above.
    }
  }

  private boolean passesAll(InputStream in, OutputStream out) throws IOException {
    var buffer = new byte[16 * 1024];
    var left = bytesToACut;
    for (int read; (read = in.read(buffer, 0, Math.min(buffer.length, left))) >= 0; ) {
      out.write(buffer, 0, read);
      left -= read;
      if (left == 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
