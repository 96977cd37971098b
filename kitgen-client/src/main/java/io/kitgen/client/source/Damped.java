package io.kitgen.client.source;

import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.InstanceEvent;
import io.kitgen.client.instance.InstanceEvent.Found;
import io.kitgen.runtime.Ticker;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lets go of instances late. */
final class Damped implements Derived.Stage {

  /** How many that are gone are kept; beyond that one is gone at once. */
  static final int MOST = 10_000;

  private final Duration longest;
  private final Ticker ticker;
  private final Consumer<InstanceEvent> sink;
  private final Map<String, Instance> shown = new HashMap<>(); // guarded by this, as the rest
  private final Map<String, Ticker.Scheduled> leaving = new HashMap<>();
  private @Nullable Found latest; // null while the source fails

  Damped(Duration longest, Ticker ticker, Consumer<InstanceEvent> sink) {
    this.longest = longest;
    this.ticker = ticker;
    this.sink = sink;
  }

  @Override
  public synchronized void take(int source, InstanceEvent event) {
    if (!(event instanceof Found found)) {
      latest = null;
      sink.accept(event);
      return;
    }
    latest = found;
    Map<String, Instance> there = new HashMap<>();
    found.instances().forEach(instance -> there.put(instance.address(), instance));
    shown.putAll(there);
    for (String address : List.copyOf(shown.keySet())) {
      if (there.containsKey(address)) {
        stay(address);
      } else {
        leave(address);
      }
    }
    show();
  }

  private void stay(String address) {
    Ticker.Scheduled left = leaving.remove(address);
    if (left != null) {
      left.cancel();
    }
  }

  private void leave(String address) {
    if (leaving.containsKey(address)) {
      return;
    }
    if (leaving.size() >= MOST) {
      shown.remove(address);
      return;
    }
    Ticker.Scheduled[] own = new Ticker.Scheduled[1];
    own[0] = ticker.schedule(longest, () -> left(address, own));
    leaving.put(address, own[0]);
  }

  /** It is gone, unless it is back, if only to leave another time. */
  private synchronized void left(String address, Ticker.Scheduled[] own) {
    if (leaving.remove(address, own[0])) {
      shown.remove(address);
      show();
    }
  }

  private void show() {
    if (latest != null) {
      sink.accept(new Found(List.copyOf(shown.values()), latest.skipped()));
    }
  }

  @Override
  public synchronized void close() {
    leaving.values().forEach(Ticker.Scheduled::cancel);
    leaving.clear();
  }
}
