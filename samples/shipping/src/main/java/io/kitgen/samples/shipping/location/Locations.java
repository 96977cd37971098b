package io.kitgen.samples.shipping.location;

import java.util.List;

/** The places that are known. Immutable. */
public final class Locations {

  private final List<Location> all =
      List.of(
          location("SESTO", "Stockholm"),
          location("AUMEL", "Melbourne"),
          location("CNHKG", "Hongkong"),
          location("JNTKO", "Tokyo"),
          location("NLRTM", "Rotterdam"),
          location("DEHAM", "Hamburg"));

  /** The six of Go's example. */
  public Locations() {}

  /** All of them. */
  public List<Location> all() {
    return all;
  }

  /**
   * Checks that {@code locode} is one of them.
   *
   * @throws UnknownLocationException when it is not
   */
  public void require(UnLocode locode) {
    if (all.stream().noneMatch(location -> location.locode().equals(locode))) {
      throw new UnknownLocationException();
    }
  }

  private static Location location(String code, String name) {
    return new Location(new UnLocode(code), name);
  }
}
