package io.kitgen.samples.shipping.cargo;

import io.kitgen.samples.shipping.location.UnLocode;
import io.kitgen.samples.shipping.voyage.VoyageNumber;
import java.time.Instant;

/**
 * A part of the way: aboard one ship, from one place to another.
 *
 * @param voyageNumber the ship's voyage
 * @param from where the cargo is loaded
 * @param to where it is unloaded
 * @param loadTime when it is loaded
 * @param unloadTime when it is unloaded
 */
public record Leg(
    VoyageNumber voyageNumber, UnLocode from, UnLocode to, Instant loadTime, Instant unloadTime) {}
