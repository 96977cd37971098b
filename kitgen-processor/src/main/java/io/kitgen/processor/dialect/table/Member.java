package io.kitgen.processor.dialect.table;

import java.util.Optional;

/**
 * What is done with a member that was written.
 *
 * @param part what it says; empty when it is not carried over
 * @param why when it says nothing: why that has no effect on the wire, or why it is refused
 * @param fix what to do about a refusal; empty where there is none
 */
public record Member(Optional<Part> part, String why, String fix) {

  /** Whether writing it is an error. */
  public boolean isRefused() {
    return part.isEmpty() && !fix.isEmpty();
  }
}
