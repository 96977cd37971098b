package io.kitgen.runtime;

import io.kitgen.Code;
import io.kitgen.runtime.error.CallException;

/** What generated clients do with an exception that the called method does not declare. */
public final class Faults {

  private Faults() {}

  /**
   * {@code fault} as something that may leave a method which declares no checked exception: itself
   * when unchecked, else inside a {@link CallException} with {@link Code#UNKNOWN}. An interrupted
   * thread stays interrupted and gets {@link Code#CANCELLED}.
   */
  public static RuntimeException unchecked(Exception fault) {
    if (fault instanceof RuntimeException unchecked) {
      return unchecked;
    }
    if (fault instanceof InterruptedException) {
      Thread.currentThread().interrupt();
      return CallException.of(Code.CANCELLED, "interrupted while waiting").cause(fault).build();
    }
    return CallException.of(Code.UNKNOWN, "the call failed: " + fault.getClass().getName())
        .cause(fault)
        .build();
  }
}
