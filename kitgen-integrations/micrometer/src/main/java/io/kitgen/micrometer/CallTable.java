package io.kitgen.micrometer;

import io.kitgen.micrometer.names.CallPlace;
import io.kitgen.micrometer.names.CallSide;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.call.Metadata;
import io.kitgen.runtime.client.Attempt;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.binding.HttpOperation;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The series of all operations of one side; operations compare by identity. Thread-safe. */
final class CallTable {

  /** Operations are constants; who makes them on the fly shall not fill the memory. */
  private static final int MOST_OPERATIONS = 10_000;

  private final CallMetrics metrics;
  private final CallSide side;
  private final boolean perTransport;
  private final boolean perPeer;
  private final Map<Operation<?, ?>, Places> places = new ConcurrentHashMap<>();

  CallTable(CallMetrics metrics, CallSide side) {
    this.metrics = metrics;
    this.side = side;
    this.perTransport = metrics.names.perTransport();
    this.perPeer = metrics.names.perPeer() && side == CallSide.ATTEMPT;
    if (!perTransport && !perPeer) {
      metrics.registered().forEach(this::register);
    }
  }

  private void register(Operation<?, ?> operation) {
    CallSeries series = whole(operation);
    if (series != null) {
      series.register();
    }
  }

  /** The series of a server's call; null when it is not measured. */
  @Nullable CallSeries at(Operation<?, ?> operation, Metadata metadata) {
    Places known = places(operation);
    if (known == null || !perTransport) {
      return known == null ? null : known.whole();
    }
    HttpOperation<?, ?> http = metadata.as(HttpOperation.class);
    HttpRequest request = metadata.as(HttpRequest.class);
    return known.at(
        metadata.transport(),
        http,
        HttpMethods.of(http, request),
        HttpMethods.scheme(request),
        "",
        0);
  }

  /** The series of a client's attempt; null when it is not measured. */
  @Nullable CallSeries at(Operation<?, ?> operation, Attempt attempt) {
    Places known = places(operation);
    if (known == null || !(perTransport || perPeer)) {
      return known == null ? null : known.whole();
    }
    HttpOperation<?, ?> http = perTransport ? attempt.as(HttpOperation.class) : null;
    return known.at(
        perTransport ? attempt.transport() : "",
        http,
        HttpMethods.of(http),
        "",
        perPeer ? attempt.host() : "",
        perPeer ? attempt.port() : 0);
  }

  /** The series of an operation of which no more is to be known; null when it is not measured. */
  @Nullable CallSeries whole(Operation<?, ?> operation) {
    Places known = places(operation);
    return known == null ? null : known.whole();
  }

  private @Nullable Places places(Operation<?, ?> operation) {
    Places known = places.get(operation);
    return known != null ? known.orNull() : add(operation);
  }

  private @Nullable Places add(Operation<?, ?> operation) {
    if (places.size() >= MOST_OPERATIONS) {
      return null;
    }
    boolean measured = metrics.measures(operation);
    return places
        .computeIfAbsent(
            operation,
            key -> new Places(metrics, measured, CallPlace.of(side, operation), perTransport))
        .orNull();
  }
}
