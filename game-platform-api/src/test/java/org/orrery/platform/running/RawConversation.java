package org.orrery.platform.running;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Bytes sent as they are, for what no well-behaved client sends. */
public final class RawConversation implements AutoCloseable {

  private final Socket socket;

  private RawConversation(Socket socket) {
    this.socket = socket;
  }

  public static RawConversation with(URI origin) throws IOException {
    return new RawConversation(new Socket(origin.getHost(), origin.getPort()));
  }

  /** One whose side takes hardly more than so many bytes that nobody hears. */
  public static RawConversation withAWindowOf(int bytes, URI origin) throws IOException {
    var socket = new Socket();
    socket.setReceiveBufferSize(bytes);
    socket.connect(new InetSocketAddress(origin.getHost(), origin.getPort()));
    return new RawConversation(socket);
  }

  /** Sends the text; each line of it ends with a carriage return too. */
  public RawConversation say(String text) throws IOException {
    socket.getOutputStream().write(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
    return this;
  }

  /** All that comes until the other side hangs up, or has been silent for so long. */
  public String hear(Duration longestSilence) throws IOException {
    socket.setSoTimeout((int) longestSilence.toMillis());
    var heard = new ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(heard);
    } catch (SocketTimeoutException e) {
      return heard.toString(StandardCharsets.UTF_8);
    }
    return heard.toString(StandardCharsets.UTF_8);
  }

  /** Whether the other side hangs up within this time. */
  public boolean isHungUpWithin(Duration time) throws IOException {
    socket.setSoTimeout((int) time.toMillis());
    try {
      socket.getInputStream().readAllBytes();
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  /** Hangs up, whatever was still to be said. */
  @Override
  public void close() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }
}
