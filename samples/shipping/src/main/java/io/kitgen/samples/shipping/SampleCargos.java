package io.kitgen.samples.shipping;

import io.kitgen.samples.shipping.cargo.Cargo;
import io.kitgen.samples.shipping.cargo.Cargos;
import io.kitgen.samples.shipping.cargo.RouteSpecification;
import io.kitgen.samples.shipping.cargo.TrackingId;
import io.kitgen.samples.shipping.location.UnLocode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Two cargos to begin with, as in Go's example. */
final class SampleCargos {

  private SampleCargos() {}

  static Cargos stored() {
    Cargos cargos = new Cargos();
    cargos.store(cargo("FTL456", "AUMEL", "SESTO", 7));
    cargos.store(cargo("ABC123", "SESTO", "CNHKG", 14));
    return cargos;
  }

  private static Cargo cargo(String id, String origin, String destination, int days) {
    Instant deadline = Instant.now().plus(days, ChronoUnit.DAYS);
    return Cargo.booked(
        new TrackingId(id),
        new RouteSpecification(new UnLocode(origin), new UnLocode(destination), deadline));
  }
}
