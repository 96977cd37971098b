package io.kitgen.micrometer;

import io.kitgen.micrometer.names.CallPlace;
import io.kitgen.runtime.http.binding.HttpOperation;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The ways in which one operation is called, and the series of each. Thread-safe. */
final class Places {

  private final CallMetrics metrics;
  private final boolean measured;
  private final boolean byStatus;
  private final CallPlace plain;
  private final Map<String, CallSeries> byHost = new ConcurrentHashMap<>();
  private volatile @Nullable CallSeries whole;
  private volatile int count;

  /**
   * @param plain the operation, of which no more is known
   */
  Places(CallMetrics metrics, boolean measured, CallPlace plain, boolean byStatus) {
    this.metrics = metrics;
    this.measured = measured;
    this.plain = plain;
    this.byStatus = byStatus;
  }

  @Nullable Places orNull() {
    return measured ? this : null;
  }

  /** The one series, where the ways are not told apart. */
  CallSeries whole() {
    CallSeries known = whole;
    return known != null ? known : makeWhole();
  }

  private synchronized CallSeries makeWhole() {
    CallSeries known = whole;
    if (known == null) {
      known = new CallSeries(metrics, plain, byStatus, null);
      whole = known;
    }
    return known;
  }

  CallSeries at(
      String transport,
      @Nullable HttpOperation<?, ?> http,
      String method,
      String scheme,
      String host,
      int port) {
    CallSeries known = find(transport, http, method, scheme, host, port);
    if (known != null) {
      return known;
    }
    if (!host.isEmpty() && count >= metrics.peers) {
      CallSeries other = find(transport, http, method, scheme, CallPlace.OTHER, 0);
      return other != null ? other : add(transport, http, method, scheme, CallPlace.OTHER, 0);
    }
    return add(transport, http, method, scheme, host, port);
  }

  private @Nullable CallSeries find(
      String transport,
      @Nullable HttpOperation<?, ?> http,
      String method,
      String scheme,
      String host,
      int port) {
    CallSeries series = byHost.get(host);
    while (series != null && !series.isAt(transport, http, method, scheme, port)) {
      series = series.next();
    }
    return series;
  }

  private synchronized CallSeries add(
      String transport,
      @Nullable HttpOperation<?, ?> http,
      String method,
      String scheme,
      String host,
      int port) {
    CallSeries known = find(transport, http, method, scheme, host, port);
    if (known != null) {
      return known;
    }
    CallPlace place =
        new CallPlace(plain.side(), plain.operation(), transport, http, method, scheme, host, port);
    CallSeries added = new CallSeries(metrics, place, byStatus, byHost.get(host));
    byHost.put(host, added);
    count++;
    return added;
  }
}
