package io.kitgen.contract.compare;

import io.kitgen.contract.MemberContract;

/** Which way a value travels: who was built by the earlier contract sends it, or reads it. */
enum Direction {
  REQUEST,
  RESPONSE;

  /** Whether {@code member} travels this way. */
  boolean carries(MemberContract member) {
    return this == REQUEST ? member.access().isRead() : member.access().isWritten();
  }
}
