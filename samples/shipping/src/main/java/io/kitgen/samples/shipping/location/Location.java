package io.kitgen.samples.shipping.location;

/**
 * A place.
 *
 * @param locode its code
 * @param name its name for people
 */
public record Location(UnLocode locode, String name) {}
