package io.kitgen.benchmarks.reference;

import java.util.List;

/** What goes over the wire. */
public final class Wire {

  private Wire() {}

  /** Asks for a sum. */
  record SumRequest(long a, long b) {}

  /** Asks for two texts in one. */
  record ConcatRequest(String a, String b) {}

  /** An address of a profile. */
  public record Address(String id, String location, double lat, double lon, List<String> tags) {}

  /** A profile with addresses. */
  public record Profile(String id, String name, List<Address> addresses) {}
}
