package org.orrery.indexer.lab;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Listens on one port of every address of this machine, TCP and UDP, and counts who comes. */
final class Listener implements AutoCloseable {

  private final AtomicInteger heard = new AtomicInteger();
  private final ServerSocket connections;
  private final DatagramSocket packets;

  Listener() throws IOException {
    connections = new ServerSocket(0);
    packets = new DatagramSocket(new InetSocketAddress(connections.getLocalPort()));
    Thread.ofVirtual().start(this::hearConnections);
    Thread.ofVirtual().start(this::hearPackets);
  }

  private void hearConnections() {
    while (!connections.isClosed()) {
      try (var connection = connections.accept()) {
        heard.addAndGet(connection.isBound() ? 1 : 0);
      } catch (IOException e) {
        return;
      }
    }
  }

  private void hearPackets() {
    while (!packets.isClosed()) {
      try {
        packets.receive(new DatagramPacket(new byte[2000], 2000));
        heard.incrementAndGet();
      } catch (IOException e) {
        return;
      }
    }
  }

  int port() {
    return connections.getLocalPort();
  }

  /** How many came. */
  int heard() {
    return heard.get();
  }

  /** Comes itself, by both ways. */
  void call() throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port());
        var packet = new DatagramSocket()) {
      packet.send(
          new DatagramPacket(
              new byte[1], 1, new InetSocketAddress(socket.getInetAddress(), port())));
    }
  }

  @Override
  public void close() throws IOException {
    connections.close();
    packets.close();
  }
}
