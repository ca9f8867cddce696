package org.orrery.samples.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** CPU time of processes, as Linux counts it. */
final class CpuTime {

  /** Of what the system calls USER_HZ; it is 100 on all of today's Linux. */
  private static final double TICKS_A_SECOND = 100;

  /** Positions of utime and stime behind the program's name, proc_pid_stat(5). */
  private static final int UTIME = 11;

  private static final int STIME = 12;

  private CpuTime() {}

  /** Seconds that the process and all that it started have used, user and system together. */
  static double of(ProcessHandle process) throws IOException {
    double sum = 0;
    for (var one : Stream.concat(Stream.of(process), process.descendants()).toList()) {
      sum += ofOne(one.pid());
    }
    return sum;
  }

  private static double ofOne(long pid) throws IOException {
    try {
      var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      return (Long.parseLong(fields[UTIME]) + Long.parseLong(fields[STIME])) / TICKS_A_SECOND;
    } catch (NoSuchFileException e) {
      return 0; // Ended since it was listed.
    }
  }
}
