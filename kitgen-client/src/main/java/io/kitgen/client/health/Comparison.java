package io.kitgen.client.health;

import io.kitgen.client.health.CallWindow.Sum;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How nodes fare beside each other. Who fails while all fail is no outlier: to take him out would
 * do the others no good, who then have his load too. Thread-safe.
 */
final class Comparison {

  /** For how long what was found out is of use; while attempts fail there is news each second. */
  private static final long FRESH_NANOS = Duration.ofSeconds(5).toNanos();

  /** From which rate on the failure of one node says nothing. */
  private static final double MANY = 0.5;

  private final OutlierSettings settings;
  private volatile Recent recent = new Recent(Sum.NONE, Map.of(), 0);

  /** Of all nodes that were in, and of each. */
  private record Recent(Sum all, Map<OutlierWatch, Sum> own, long nanos) {}

  Comparison(OutlierSettings settings) {
    this.settings = settings;
  }

  /** Looks at {@code nodes}, all that are in; those that are worse than the others. */
  List<OutlierWatch> worse(Collection<OutlierWatch> nodes, long now) {
    Sum all = Sum.NONE;
    Sum allLate = Sum.NONE;
    Map<OutlierWatch, Sum> sums = new LinkedHashMap<>();
    Map<OutlierWatch, Sum> late = new HashMap<>();
    for (OutlierWatch node : nodes) {
      Sum own = node.calls.sum(now);
      Sum ownLate = node.calls.late(now);
      sums.put(node, own);
      late.put(node, ownLate);
      all = all.plus(own);
      allLate = allLate.plus(ownLate);
    }
    recent = new Recent(allLate, late, now);
    List<OutlierWatch> worse = new ArrayList<>();
    for (Map.Entry<OutlierWatch, Sum> each : sums.entrySet()) {
      if (settings.isWorse(each.getValue(), all.minus(each.getValue()))) {
        worse.add(each.getKey());
      }
    }
    return worse;
  }

  /** How many failures in a row it takes now to say something of {@code node}. */
  int tellingRun(OutlierWatch node, long now) {
    Sum others = others(node, now);
    return settings.tellingRun(others.calls() < settings.leastCalls() ? 0 : others.failureRate());
  }

  /** Whether the others fail as well. */
  boolean othersFail(OutlierWatch node, long now) {
    return others(node, now).failureRate() >= MANY;
  }

  private Sum others(OutlierWatch node, long now) {
    Recent known = recent;
    return now - known.nanos > FRESH_NANOS
        ? Sum.NONE
        : known.all.minus(known.own.getOrDefault(node, Sum.NONE));
  }
}
