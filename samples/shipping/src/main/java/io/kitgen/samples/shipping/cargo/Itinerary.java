package io.kitgen.samples.shipping.cargo;

import java.util.List;

/**
 * What is planned.
 *
 * @param legs the parts of the way, in order
 */
public record Itinerary(List<Leg> legs) {

  /** No plan yet. */
  public static final Itinerary NONE = new Itinerary(List.of());

  /** Keeps the legs as they are. */
  public Itinerary {
    legs = List.copyOf(legs);
  }

  /** Whether there is a plan. */
  public boolean hasLegs() {
    return !legs.isEmpty();
  }

  /** Where the way begins; there must be one. */
  public Leg first() {
    return legs.get(0);
  }

  /** Where the way ends; there must be one. */
  public Leg last() {
    return legs.get(legs.size() - 1);
  }
}
