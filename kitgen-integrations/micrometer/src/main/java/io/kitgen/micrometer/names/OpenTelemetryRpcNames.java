package io.kitgen.micrometer.names;

import io.kitgen.runtime.Operation;
import io.micrometer.core.instrument.Tags;

/**
 * OpenTelemetry's semantic conventions for RPC metrics. An attribute that is absent is an empty
 * tag, which is the same to Prometheus. A business error has its status but no {@code error.type}:
 * it is an answer.
 */
final class OpenTelemetryRpcNames implements MetricNames {

  private final boolean old;

  OpenTelemetryRpcNames(boolean old) {
    this.old = old;
  }

  @Override
  public String duration(CallSide side) {
    String unit = old ? ".duration" : ".call.duration";
    return switch (side) {
      case SERVER -> "rpc.server" + unit;
      case ATTEMPT -> "rpc.client.attempt.duration";
      case CALL -> "rpc.client" + unit;
    };
  }

  @Override
  public String inFlight(CallSide side) {
    return switch (side) {
      case SERVER -> "rpc.server.active_calls";
      case ATTEMPT -> "rpc.client.active_attempts";
      case CALL -> "rpc.client.active_calls";
    };
  }

  @Override
  public boolean perTransport() {
    return true;
  }

  @Override
  public boolean perPeer() {
    return true;
  }

  @Override
  public Distribution distribution() {
    return OpenTelemetryHttpNames.ADVISED;
  }

  @Override
  public Tags tags(CallPlace place, CallEnding ending) {
    String status = old ? "rpc.grpc.status_code" : "rpc.response.status_code";
    String code = old ? Integer.toString(ending.code().number()) : ending.code().name();
    Tags tags =
        tags(place)
            .and(status, code)
            .and("error.type", ending.isAnswer() ? "" : ending.code().name());
    return place.side() == CallSide.ATTEMPT
        ? tags.and("server.address", place.host())
            .and("server.port", place.port() == 0 ? "" : Integer.toString(place.port()))
        : tags;
  }

  @Override
  public Tags tags(CallPlace place) {
    Operation<?, ?> operation = place.operation();
    return old
        ? Tags.of("rpc.system", system(place.transport()))
            .and("rpc.service", operation.service(), "rpc.method", operation.name())
        : Tags.of("rpc.system.name", system(place.transport()), "rpc.method", operation.toString());
  }

  private static String system(String transport) {
    return switch (transport) {
      case "grpc", "jsonrpc" -> transport;
      default -> "kitgen";
    };
  }
}
