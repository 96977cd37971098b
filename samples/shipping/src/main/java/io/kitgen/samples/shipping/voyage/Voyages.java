package io.kitgen.samples.shipping.voyage;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The voyages that are known. Immutable. */
public final class Voyages {

  /** Those with an S, a T or an A are what the path finder of Go's example answers with. */
  private final Set<VoyageNumber> all =
      Stream.of("V100", "V300", "V400", "0100S", "0200T", "0300A", "0301S", "0400S")
          .map(VoyageNumber::new)
          .collect(Collectors.toUnmodifiableSet());

  /** The eight of Go's example. */
  public Voyages() {}

  /**
   * Checks that {@code voyage} is one of them.
   *
   * @throws UnknownVoyageException when it is not
   */
  public void require(VoyageNumber voyage) {
    if (!all.contains(voyage)) {
      throw new UnknownVoyageException();
    }
  }
}
