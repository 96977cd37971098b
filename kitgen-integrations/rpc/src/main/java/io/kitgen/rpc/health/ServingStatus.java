package io.kitgen.rpc.health;

/** {@code grpc.health.v1.HealthCheckResponse.ServingStatus}, in the order of its numbers. */
public enum ServingStatus {
  /** Nothing is known. */
  UNKNOWN,
  /** Calls are welcome. */
  SERVING,
  /** Calls would fail. */
  NOT_SERVING,
  /** There is no such service; said to those who watch alone. */
  SERVICE_UNKNOWN
}
