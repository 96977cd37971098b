package org.example.lines;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.ClientTransport;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Operation;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The client's half: a connection for each call. Immutable and thread-safe. */
public final class LineTransport implements ClientTransport {

  private final Path path;
  private final List<CallContext.Key<?>> propagated;
  private final Map<Operation<?, ?>, LineOperation<?, ?>> operations;

  private LineTransport(
      Path path,
      List<CallContext.Key<?>> propagated,
      Map<Operation<?, ?>, LineOperation<?, ?>> operations) {
    this.path = path;
    this.propagated = propagated;
    this.operations = operations;
  }

  /** Calls the server at {@code path}. */
  public static LineTransport of(Path path, LineOperation<?, ?>... operations) {
    Map<Operation<?, ?>, LineOperation<?, ?>> byOperation = new HashMap<>();
    for (LineOperation<?, ?> line : operations) {
      byOperation.put(line.operation(), line);
    }
    return new LineTransport(path, List.of(), byOperation);
  }

  /** This transport, sending the values of these keys along. */
  public LineTransport propagating(CallContext.Key<?>... keys) {
    return new LineTransport(path, List.of(keys), operations);
  }

  @Override
  @SuppressWarnings("unchecked") // put under its own operation, so the types are the same
  public <I, O> Endpoint<I, O> endpoint(Operation<I, O> operation) {
    LineOperation<I, O> line = (LineOperation<I, O>) operations.get(operation);
    if (line == null) {
      throw new IllegalArgumentException("no line for " + operation);
    }
    return new LineCall<>(path, propagated, line);
  }
}
