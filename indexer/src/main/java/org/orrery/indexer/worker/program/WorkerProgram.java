package org.orrery.indexer.worker.program;

import java.util.HashMap;
import java.util.Map;
import org.orrery.indexer.derive.worker.DerivingTask;
import org.orrery.indexer.extract.tika.worker.TikaReading;
import org.orrery.indexer.worker.process.ParsingLimits;
import org.orrery.indexer.worker.process.Request;
import org.orrery.indexer.worker.process.Serving;
import org.orrery.indexer.worker.process.Task;

/** The main class of a worker process. */
public final class WorkerProgram {

  private WorkerProgram() {}

  /** Starts a worker; the arguments are those of {@link ParsingLimits#arguments()}. */
  public static void main(String[] arguments) throws InterruptedException {
    var limits = ParsingLimits.of(arguments);
    Map<String, Task> tasks = new HashMap<>();
    Serving.serve(name -> tasks.computeIfAbsent(name, wanted -> task(wanted, limits)));
  }

  private static Task task(String name, ParsingLimits limits) {
    return name.equals(Request.TEXT) ? new TikaReading(limits) : new DerivingTask();
  }
}
