package org.orrery.samples.bulk;

import java.util.ArrayList;
import java.util.List;

/** What a source holds, and everything that is wrong with it. */
public record Found(List<Deposit> deposits, List<Fault> faults) {

  /**
   * Something that stops an import.
   *
   * @param where a folder, file or row
   * @param what a sentence for the person who made the source
   */
  public record Fault(String where, String what) {}

  public Found {
    deposits = List.copyOf(deposits);
    faults = List.copyOf(faults);
  }

  static Found of(Deposit deposit, List<Fault> faults) {
    return new Found(List.of(deposit), faults);
  }

  static Found fault(String where, String what) {
    return new Found(List.of(), List.of(new Fault(where, what)));
  }

  Found and(Found other) {
    List<Deposit> allDeposits = new ArrayList<>(deposits);
    allDeposits.addAll(other.deposits);
    List<Fault> allFaults = new ArrayList<>(faults);
    allFaults.addAll(other.faults);
    return new Found(allDeposits, allFaults);
  }
}
