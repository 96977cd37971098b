package io.kitgen.samples.shipping.tracking;

import io.kitgen.samples.shipping.delivery.Delivery;
import io.kitgen.samples.shipping.delivery.HandlingActivity;
import io.kitgen.samples.shipping.delivery.HandlingEvent;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** The sentences of Go's example. */
final class Words {

  private Words() {}

  static String status(Delivery delivery) {
    Optional<HandlingActivity> last = delivery.last();
    return switch (delivery.status()) {
      case NOT_RECEIVED -> "Not received";
      case IN_PORT -> "In port " + last.orElseThrow().location();
      case ONBOARD_CARRIER -> "Onboard voyage " + last.orElseThrow().voyage();
      case CLAIMED -> "Claimed";
    };
  }

  static String next(Delivery delivery) {
    return delivery
        .next()
        .map(next -> "Next expected activity is to " + sentence(next))
        .orElse("There are currently no expected activities for this cargo.");
  }

  private static String sentence(HandlingActivity next) {
    String verb = next.type().name().toLowerCase(Locale.ROOT);
    String where =
        switch (next.type()) {
          case LOAD -> " onto voyage " + next.voyage();
          case UNLOAD -> " off of voyage " + next.voyage();
          case RECEIVE, CUSTOMS, CLAIM -> "";
        };
    return verb + " cargo" + where + " in " + next.location() + ".";
  }

  static String event(HandlingEvent event) {
    HandlingActivity done = event.activity();
    String where =
        " in " + done.location() + ", at " + event.completed().truncatedTo(ChronoUnit.SECONDS);
    return switch (done.type()) {
      case RECEIVE -> "Received" + where; // without a full stop, as there
      case LOAD -> "Loaded onto voyage " + done.voyage() + where + ".";
      case UNLOAD -> "Unloaded off voyage " + done.voyage() + where + ".";
      case CUSTOMS -> "Cleared customs" + where + ".";
      case CLAIM -> "Claimed" + where + ".";
    };
  }
}
