package io.kitgen.testing.conformance;

/**
 * All of the suite, for a transport with a process boundary. Implement it in a test class, with
 * {@link #client()} over your transport:
 *
 * <pre>{@code
 * class MyTransportTest implements TransportConformance {
 *   public ConformanceServiceEndpoints client() { … }
 * }
 * }</pre>
 */
public interface TransportConformance
    extends ValueConformance, ErrorConformance, CallConformance, WireConformance {}
