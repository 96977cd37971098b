package io.kitgen.samples.shipping.delivery;

import io.kitgen.samples.shipping.cargo.TrackingId;
import java.time.Instant;

/**
 * Something that was done with a cargo.
 *
 * @param cargo with which one
 * @param activity what was done
 * @param completed when it was done
 */
public record HandlingEvent(TrackingId cargo, HandlingActivity activity, Instant completed) {}
