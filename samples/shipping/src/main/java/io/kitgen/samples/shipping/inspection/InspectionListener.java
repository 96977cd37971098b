package io.kitgen.samples.shipping.inspection;

import io.kitgen.samples.shipping.cargo.TrackingId;

/** Who needs to know what became of a cargo. */
public interface InspectionListener {

  /** The cargo was handled in a way that was not planned. */
  void cargoWasMisdirected(TrackingId cargo);

  /** The cargo was brought ashore where it shall be. */
  void cargoHasArrived(TrackingId cargo);
}
