package io.kitgen.micrometer.names;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/**
 * What the meters of calls are called, so that the dashboards one has go on working. Names are as
 * Micrometer writes them, lower case with dots; each registry turns them into what its backend is
 * used to. All methods but {@link #tags(CallPlace)} are asked when a series is first seen, not on
 * each call.
 *
 * <p>All series of one meter need the same tag keys, or Prometheus refuses them: a value that is
 * not there is {@value #NONE}, or empty where a convention says that it is absent.
 */
public interface MetricNames {

  /** A tag's value where there is none. */
  String NONE = "none";

  /** The name of the durations. */
  String duration(CallSide side);

  /** The name of the number of calls that are under way; empty for not to count them. */
  String inFlight(CallSide side);

  /** The tags of the durations of calls that ended so. */
  Tags tags(CallPlace place, CallEnding ending);

  /** The tags of the calls that are under way. */
  Tags tags(CallPlace place);

  /**
   * Whether the tags look at transport, binding, method, scheme or status. If not, an operation's
   * series are known before its first call.
   */
  default boolean perTransport() {
    return false;
  }

  /** Whether the tags of a client's attempts look at host and port. */
  default boolean perPeer() {
    return false;
  }

  /** The histogram, where the user has not asked for another one. */
  default Distribution distribution() {
    return Distribution.none();
  }

  /** What is said of the meter. */
  default String description(CallSide side) {
    return switch (side) {
      case SERVER -> "Duration of calls that a server answers";
      case ATTEMPT -> "Duration of a client's attempts";
      case CALL -> "Duration of a client's calls, with all their attempts";
    };
  }

  /**
   * Registers one series; a timer unless said.
   *
   * @param tags those of {@link #tags(CallPlace, CallEnding)}, and the user's own
   */
  default Recorder recorder(
      MeterRegistry registry, CallSide side, Tags tags, Distribution distribution) {
    Timer timer =
        distribution
            .on(Timer.builder(duration(side)).description(description(side)).tags(tags))
            .register(registry);
    return nanos -> timer.record(nanos, TimeUnit.NANOSECONDS);
  }

  /**
   * kitgen's own: {@code kitgen.server.calls}, {@code kitgen.client.attempts} and {@code
   * kitgen.client.calls} with {@code service}, {@code operation}, {@code outcome}, {@code code} and
   * {@code error}; the same on every transport.
   */
  static MetricNames kitgen() {
    return new KitgenNames();
  }

  /** As Spring Boot 3: {@code http.server.requests} and {@code http.client.requests}. */
  static MetricNames spring() {
    return new SpringNames();
  }

  /**
   * OpenTelemetry's semantic conventions for HTTP: {@code http.server.request.duration} and {@code
   * http.client.request.duration}, with the buckets that they advise.
   */
  static MetricNames openTelemetryHttp() {
    return new OpenTelemetryHttpNames();
  }

  /**
   * OpenTelemetry's semantic conventions for RPC: {@code rpc.server.call.duration} and {@code
   * rpc.client.call.duration}, with the buckets that they advise.
   */
  static MetricNames openTelemetryRpc() {
    return new OpenTelemetryRpcNames(false);
  }

  /**
   * The conventions for RPC as they were until 2025: {@code rpc.server.duration} and {@code
   * rpc.client.duration}.
   */
  static MetricNames openTelemetryRpcOld() {
    return new OpenTelemetryRpcNames(true);
  }

  /**
   * As Go kit's addsvc: {@code request_duration_seconds} with {@code method} and {@code success},
   * behind {@code prefix}, which is {@code example.addsvc} there.
   */
  static MetricNames goKit(String prefix) {
    return new GoKitNames(prefix);
  }

  /**
   * As Go kit's stringsvc: {@code request_count} and {@code request_latency_microseconds} with
   * {@code method} and {@code error}, behind {@code prefix}, which is {@code
   * my_group.string_service} there. Here the latency is in microseconds, as its name says.
   */
  static MetricNames goKitCounted(String prefix) {
    return new GoKitCountedNames(prefix);
  }
}
