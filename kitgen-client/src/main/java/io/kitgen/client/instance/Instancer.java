package io.kitgen.client.instance;

import java.util.function.Consumer;

/**
 * Where instances are found: Go kit's {@code Instancer}, for a registry, DNS, a file, a fixed list.
 * It begins with its first subscriber and works for all of them at once. Thread-safe.
 */
public interface Instancer extends AutoCloseable {

  /** What it looks for and where, for messages: {@code etcd://10.0.0.1:2379/addsvc}. */
  String name();

  /**
   * Tells {@code subscriber} what is known now, if anything is, and each change from then on.
   *
   * <p>Events come one after the other. A subscriber that is slow holds nobody up, and is told the
   * latest state when it is ready for it; states between may be left out. What it throws is logged
   * and dropped. What is closed already says so, as a failure.
   */
  Subscription subscribe(Consumer<InstanceEvent> subscriber);

  /**
   * Ends it, with its threads and connections; subscribers are told nothing more. Closing twice is
   * closing once.
   */
  @Override
  void close();

  /** What a subscriber has. */
  interface Subscription extends AutoCloseable {

    /**
     * Ends it: no event is taken up any more. The subscriber may still be at one, on another
     * thread, which this does not wait for.
     */
    @Override
    void close();
  }
}
