package io.kitgen.netty.client.exchange;

import java.io.IOException;

/** Where exchanges wait for a {@link Carrier}. Thread-safe. */
public interface Line {

  /**
   * Has {@code exchange} sent when its turn comes.
   *
   * @throws IOException when too many wait, or no more are sent
   */
  void submit(Exchange exchange) throws IOException;

  /** It has ended before its turn. */
  void withdraw(Exchange exchange);
}
