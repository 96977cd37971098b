package io.kitgen.testing.conformance;

/** The in-process set whose messages and errors go through their codecs. */
final class SerialisingConformanceTest
    implements ValueConformance, ErrorConformance, CallConformance {

  private final ConformanceServiceEndpoints endpoints =
      ConformanceServiceEndpoints.of(new ReferenceService()).serialising().asyncOn(Runnable::run);

  @Override
  public ConformanceServiceEndpoints client() {
    return endpoints;
  }
}
