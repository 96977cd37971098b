package io.kitgen.rpc.health;

/** {@code grpc.health.v1.HealthCheckResponse.ServingStatus}. */
public enum ServingStatus {
  /** Nothing is known. */
  UNKNOWN(0),
  /** Calls are welcome. */
  SERVING(1),
  /** Calls would fail. */
  NOT_SERVING(2),
  /** There is no such service; said to those who watch alone. */
  SERVICE_UNKNOWN(3);

  private final int number;

  ServingStatus(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  /** The one of {@code number}; one that is not known here is unknown. */
  static ServingStatus of(int number) {
    for (ServingStatus status : values()) {
      if (status.number == number) {
        return status;
      }
    }
    return UNKNOWN;
  }
}
