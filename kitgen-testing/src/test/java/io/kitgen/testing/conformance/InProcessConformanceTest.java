package io.kitgen.testing.conformance;

/** The in-process set: the caller's own thread, nothing copied. */
final class InProcessConformanceTest
    implements ValueConformance, ErrorConformance, CallConformance {

  private final ConformanceServiceEndpoints endpoints =
      ConformanceServiceEndpoints.of(new ReferenceService()).asyncOn(Runnable::run);

  @Override
  public ConformanceServiceEndpoints client() {
    return endpoints;
  }
}
