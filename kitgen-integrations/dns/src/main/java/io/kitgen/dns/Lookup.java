package io.kitgen.dns;

import io.kitgen.client.instance.InstanceEvent;
import io.kitgen.client.instance.InstanceEvent.Found;
import io.kitgen.client.instance.InstanceLoop;
import io.kitgen.runtime.Ticker;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is asked; each time by the same thread. */
interface Lookup {

  /** Asks {@code servers}. */
  Answer ask(Servers servers) throws IOException;

  /**
   * What it found.
   *
   * @param ttl for how many seconds that holds
   */
  record Answer(Found found, long ttl) {}

  /** Asks again whenever the time to live is over. */
  final class Loop implements InstanceLoop.Source {

    private final Lookup lookup;
    private final Supplier<Servers> making;
    private final Duration least;
    private final Duration most;
    private final Ticker ticker;
    private @Nullable Servers servers;

    Loop(Lookup lookup, Supplier<Servers> making, Duration least, Duration most, Ticker ticker) {
      this.lookup = lookup;
      this.making = making;
      this.least = least;
      this.most = most;
      this.ticker = ticker;
    }

    @Override
    public void run(Consumer<InstanceEvent> sink) throws IOException, InterruptedException {
      Servers asked = servers != null ? servers : making.get();
      servers = null; // after a failure the machine may have others
      Answer answer = lookup.ask(asked);
      servers = asked;
      sink.accept(answer.found());
      ticker.sleep(pause(answer.ttl()));
    }

    private Duration pause(long seconds) {
      Duration ttl = Duration.ofSeconds(seconds);
      Duration holds = ttl.compareTo(least) < 0 ? least : ttl.compareTo(most) > 0 ? most : ttl;
      long random = ThreadLocalRandom.current().nextLong(holds.toMillis() / 10 + 1);
      return holds.minusMillis(random);
    }
  }
}
