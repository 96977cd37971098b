package io.kitgen.rpc.health;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The messages of {@code grpc.health.v1.Health}. */
public final class HealthMessages {

  private HealthMessages() {}

  /**
   * Asks for one service.
   *
   * @param service its full name; empty for the server as a whole
   */
  public record CheckRequest(String service) {}

  /** How it is. */
  public record CheckResponse(ServingStatus status) {}

  /**
   * How it is, and each time that changes.
   *
   * @param statuses the last is what holds until the next; never ends by itself
   */
  public record WatchResponse(Stream<CheckResponse> statuses) {}

  /** Asks for all. */
  public record ListRequest() {}

  /**
   * How all are.
   *
   * @param statuses by the full names of the services, sorted
   */
  public record ListResponse(Map<String, ServingStatus> statuses) {

    /** Copies the statuses. */
    public ListResponse {
      statuses = Collections.unmodifiableMap(new TreeMap<>(statuses));
    }
  }
}
