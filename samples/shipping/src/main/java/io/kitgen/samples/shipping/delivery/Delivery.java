package io.kitgen.samples.shipping.delivery;

import io.kitgen.samples.shipping.cargo.Itinerary;
import io.kitgen.samples.shipping.cargo.RouteSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How far a cargo has come: what follows from the order, the plan and the history.
 *
 * @param route what was ordered
 * @param itinerary what is planned
 * @param history what was done, the latest last
 */
public record Delivery(RouteSpecification route, Itinerary itinerary, List<HandlingEvent> history) {

  /** What was done last, if anything was. */
  public Optional<HandlingActivity> last() {
    return history.isEmpty()
        ? Optional.empty()
        : Optional.of(history.get(history.size() - 1).activity());
  }

  /** Where the cargo is. */
  public TransportStatus status() {
    return last()
        .map(
            activity ->
                switch (activity.type()) {
                  case RECEIVE, UNLOAD, CUSTOMS -> TransportStatus.IN_PORT;
                  case LOAD -> TransportStatus.ONBOARD_CARRIER;
                  case CLAIM -> TransportStatus.CLAIMED;
                })
        .orElse(TransportStatus.NOT_RECEIVED);
  }

  /** Whether what was done last was not planned. */
  public boolean isMisdirected() {
    return last().filter(activity -> !activity.isExpectedBy(itinerary)).isPresent();
  }

  /** Whether the cargo was just brought ashore where it shall be. */
  public boolean isUnloadedAtDestination() {
    return last()
        .filter(activity -> activity.type() == HandlingType.UNLOAD)
        .filter(activity -> activity.location().equals(route.destination()))
        .isPresent();
  }

  /** When the cargo will arrive, as long as everything goes as planned. */
  public Optional<Instant> eta() {
    return isOnTrack() ? Optional.of(itinerary.last().unloadTime()) : Optional.empty();
  }

  /** What comes next, as long as everything goes as planned. */
  public Optional<HandlingActivity> next() {
    if (!isOnTrack()) {
      return Optional.empty();
    }
    return last()
        .map(this::after)
        .orElse(Optional.of(HandlingActivity.onLand(HandlingType.RECEIVE, route.origin())));
  }

  private Optional<HandlingActivity> after(HandlingActivity activity) {
    return switch (activity.type()) {
      case RECEIVE -> Optional.of(HandlingActivity.load(itinerary.first()));
      case LOAD ->
          itinerary.legs().stream()
              .filter(leg -> HandlingActivity.load(leg).equals(activity))
              .findFirst()
              .map(HandlingActivity::unload);
      case UNLOAD -> afterUnloading(activity);
      case CUSTOMS, CLAIM -> Optional.empty();
    };
  }

  private Optional<HandlingActivity> afterUnloading(HandlingActivity activity) {
    int legs = itinerary.legs().size();
    return IntStream.range(0, legs)
        .filter(i -> HandlingActivity.unload(itinerary.legs().get(i)).equals(activity))
        .mapToObj(
            i ->
                i < legs - 1
                    ? HandlingActivity.load(itinerary.legs().get(i + 1))
                    : HandlingActivity.onLand(HandlingType.CLAIM, activity.location()))
        .findFirst();
  }

  private boolean isOnTrack() {
    return route.isSatisfiedBy(itinerary) && !isMisdirected();
  }
}
