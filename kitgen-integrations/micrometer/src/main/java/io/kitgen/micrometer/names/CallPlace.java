package io.kitgen.micrometer.names;

import io.kitgen.runtime.Operation;
import io.kitgen.runtime.http.binding.HttpOperation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a call before it ends. All values come from the program's own constants and the
 * wiring; nothing that a caller sends is among them.
 *
 * @param side which side is measured
 * @param operation what is called
 * @param transport {@code http}; empty unless {@link MetricNames#perTransport}
 * @param binding the operation's binding, or null when it does not go over HTTP
 * @param method the HTTP method, {@link #OTHER} for one that is not known; empty without HTTP
 * @param scheme {@code http} or {@code https}; empty when that is not known
 * @param host the other side's host; empty unless {@link MetricNames#perPeer}
 * @param port the other side's port, or 0
 */
public record CallPlace(
    CallSide side,
    Operation<?, ?> operation,
    String transport,
    @Nullable HttpOperation<?, ?> binding,
    String method,
    String scheme,
    String host,
    int port) {

  /** In the place of a value that is not listed, as OpenTelemetry has it. */
  public static final String OTHER = "_OTHER";

  /** Checks that nothing is null. */
  public CallPlace {
    Objects.requireNonNull(side, "side");
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(transport, "transport");
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(scheme, "scheme");
    Objects.requireNonNull(host, "host");
  }

  /** The place of an operation of which no more is to be known. */
  public static CallPlace of(CallSide side, Operation<?, ?> operation) {
    return new CallPlace(side, operation, "", null, "", "", "", 0);
  }

  /** The path's template, {@code /orders/{id}}; empty without HTTP. */
  public String path() {
    return binding == null ? "" : binding.path().toString();
  }
}
