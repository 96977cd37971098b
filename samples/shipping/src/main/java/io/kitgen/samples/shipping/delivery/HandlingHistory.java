package io.kitgen.samples.shipping.delivery;

import io.kitgen.samples.shipping.cargo.TrackingId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What was done with all cargos, in this process's memory. Thread-safe. */
public final class HandlingHistory {

  private final Map<TrackingId, List<HandlingEvent>> events = new ConcurrentHashMap<>();

  /** Without any event. */
  public HandlingHistory() {}

  /** Adds an event, and gives all that are known of its cargo. */
  public List<HandlingEvent> add(HandlingEvent event) {
    return events.merge(event.cargo(), List.of(event), HandlingHistory::merged);
  }

  /** What was done with {@code cargo}, by when it was completed. */
  public List<HandlingEvent> of(TrackingId cargo) {
    return events.getOrDefault(cargo, List.of());
  }

  private static List<HandlingEvent> merged(List<HandlingEvent> before, List<HandlingEvent> more) {
    List<HandlingEvent> all = new ArrayList<>(before);
    all.addAll(more);
    all.sort(Comparator.comparing(HandlingEvent::completed));
    return List.copyOf(all);
  }
}
