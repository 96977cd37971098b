package org.example.lines;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Cancellation;
import io.kitgen.runtime.Deadline;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * Closes a channel when nobody waits for its answer any more, at the deadline or when the call is
 * cancelled: that is what ends a read.
 */
final class Waiting {

  private final List<Runnable> watches = new ArrayList<>(2);

  private Waiting() {}

  static Waiting on(SocketChannel channel, CallContext ctx) {
    Waiting waiting = new Waiting();
    Deadline deadline = ctx.deadline();
    if (deadline != null) {
      waiting.watches.add(
          deadline.ticker().schedule(deadline.remaining(), () -> end(channel))::cancel);
    }
    Cancellation cancellation = ctx.cancellation();
    if (cancellation != null) {
      waiting.watches.add(cancellation.onCancel(() -> end(channel)));
    }
    return waiting;
  }

  /** To be called when the answer is there, so that nothing is kept. */
  void close() {
    watches.forEach(Runnable::run);
  }

  private static void end(SocketChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      // It is closed all the same.
    }
  }
}
