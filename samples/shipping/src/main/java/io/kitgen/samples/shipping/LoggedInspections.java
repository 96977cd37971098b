package io.kitgen.samples.shipping;

import io.kitgen.samples.shipping.cargo.TrackingId;
import io.kitgen.samples.shipping.inspection.InspectionListener;

/** Tells the log. */
final class LoggedInspections implements InspectionListener {

  private static final System.Logger LOG = System.getLogger(LoggedInspections.class.getName());

  @Override
  public void cargoWasMisdirected(TrackingId cargo) {
    LOG.log(System.Logger.Level.WARNING, "cargo {0} was misdirected", cargo);
  }

  @Override
  public void cargoHasArrived(TrackingId cargo) {
    LOG.log(System.Logger.Level.INFO, "cargo {0} has arrived", cargo);
  }
}
