package io.kitgen.samples.shipping.delivery;

/** Where a cargo is, roughly. */
public enum TransportStatus {
  /** Still with its sender. */
  NOT_RECEIVED,
  /** In a port. */
  IN_PORT,
  /** Aboard a ship. */
  ONBOARD_CARRIER,
  /** With its receiver. */
  CLAIMED
}
