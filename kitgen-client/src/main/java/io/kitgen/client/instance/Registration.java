package io.kitgen.client.instance;

import java.time.Duration;

/** An instance that is published until this is closed. Thread-safe. */
public interface Registration extends AutoCloseable {

  /** Whether the registry is known to have it now. */
  boolean isRegistered();

  /** Waits until the registry has it; false when {@code longest} was over before. */
  boolean await(Duration longest) throws InterruptedException;

  /**
   * Takes it back, and waits for the registry to say so, for at most 5 seconds; beyond that, what
   * the registry has expires by itself. To be called before a server stops taking calls. Closing
   * twice is closing once.
   */
  @Override
  void close();
}
