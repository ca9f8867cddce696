package org.orrery.platform.web;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody outside who waits for anything at all: one TCP connection or one UDP packet is seen. */
final class Listener implements AutoCloseable {

  private final ServerSocket stream = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final DatagramSocket packets =
      new DatagramSocket(stream.getLocalPort(), InetAddress.getLoopbackAddress());
  private final List<String> seen = new CopyOnWriteArrayList<>();

  Listener() throws IOException {
    Thread.ofPlatform().daemon().start(this::accept);
    Thread.ofPlatform().daemon().start(this::receive);
  }

  int port() {
    return stream.getLocalPort();
  }

  /** What came, in its order. */
  List<String> seen() {
    return List.copyOf(seen);
  }

  private void accept() {
    while (!stream.isClosed()) {
      try (Socket caller = stream.accept()) {
        seen.add("TCP from " + caller.getRemoteSocketAddress());
      } catch (SocketException e) {
        return;
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private void receive() {
    while (!packets.isClosed()) {
      try {
        var packet = new DatagramPacket(new byte[2000], 2000);
        packets.receive(packet);
        seen.add("UDP from " + packet.getSocketAddress());
      } catch (SocketException e) {
        return;
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void close() throws IOException {
    stream.close();
    packets.close();
  }
}
