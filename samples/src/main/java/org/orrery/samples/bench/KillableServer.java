package org.orrery.samples.bench;

import java.io.IOException;
import java.net.URI;

/** A server whose process can be killed, and started again on the data that it left. */
interface KillableServer {

  /** Where it listens; another place after each start. */
  URI address();

  /** Kills the process without a warning, and starts another that answers when this returns. */
  void killAndStart() throws IOException, InterruptedException;

  /** Resident memory of the process, in bytes. */
  long residentBytes() throws IOException;
}
