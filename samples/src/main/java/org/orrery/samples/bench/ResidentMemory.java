package org.orrery.samples.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the system says of a process's memory. */
final class ResidentMemory {

  private ResidentMemory() {}

  /** Resident memory of the process, in bytes. */
  static long of(ProcessHandle process) throws IOException {
    for (var line : Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
      }
    }
    throw new IOException("The system does not tell resident memory");
  }
}
