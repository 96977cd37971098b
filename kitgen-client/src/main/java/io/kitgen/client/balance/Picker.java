package io.kitgen.client.balance;

import io.kitgen.runtime.CallContext;

/** Chooses one of the nodes that it was made for. Thread-safe, and called for each attempt. */
@FunctionalInterface
public interface Picker {

  /** The node for this attempt. Allocates nothing and waits for nothing. */
  Node pick(CallContext ctx);
}
