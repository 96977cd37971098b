package io.kitgen.runtime.http.binding;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Faults;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.Ticker;
import io.kitgen.runtime.client.AddressedTransport;
import io.kitgen.runtime.client.ClientEdge;
import io.kitgen.runtime.http.ErrorBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.syntax.ServiceAddress;
import io.kitgen.runtime.json.JsonLimits;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Calls the operations of one service over HTTP, at one address. Immutable and thread-safe; a
 * {@code with…} gives another transport over the same client.
 *
 * <p>Each call carries what is left of its deadline as {@code Grpc-Timeout}, and no value of its
 * context unless {@link #propagating} says which.
 */
public final class HttpTransport implements AddressedTransport, AutoCloseable {

  private static final int LARGEST_RESPONSE = 16 * 1024 * 1024;

  final HttpHandler client;
  final ServiceAddress base;
  final Options options;
  private final Map<Operation<?, ?>, HttpOperation<?, ?>> operations;
  private final AtomicBoolean closed;

  private HttpTransport(
      HttpHandler client,
      ServiceAddress base,
      Options options,
      Map<Operation<?, ?>, HttpOperation<?, ?>> operations,
      AtomicBoolean closed) {
    this.client = client;
    this.base = base;
    this.options = options;
    this.operations = operations;
    this.closed = closed;
  }

  record Options(
      ErrorBody errors,
      List<CallContext.Key<?>> propagated,
      int responseBytes,
      JsonLimits json,
      Ticker ticker,
      ClientEdge edge) {}

  /**
   * A transport to {@code base}, whose path the paths of the operations go below.
   *
   * @throws IllegalArgumentException when {@code base} is not {@code http://host…} or {@code
   *     https://host…}, or has a user, a query or a fragment
   */
  public static HttpTransport of(HttpHandler client, URI base, HttpOperation<?, ?>... operations) {
    Map<Operation<?, ?>, HttpOperation<?, ?>> byOperation = new HashMap<>();
    for (HttpOperation<?, ?> operation : operations) {
      byOperation.put(operation.operation(), operation);
    }
    Options options =
        new Options(
            ErrorBody.problem(),
            List.of(),
            LARGEST_RESPONSE,
            JsonLimits.DEFAULT,
            Ticker.system(),
            ClientEdge.none());
    return new HttpTransport(
        client, ServiceAddress.of(base), options, byOperation, new AtomicBoolean());
  }

  /** This transport, reading errors as {@code errors}; {@link ErrorBody#problem} unless said. */
  public HttpTransport withErrors(ErrorBody errors) {
    return with(
        new Options(
            errors,
            options.propagated,
            options.responseBytes,
            options.json,
            options.ticker,
            options.edge));
  }

  /** This transport, sending the values of these keys along as header fields. */
  public HttpTransport propagating(CallContext.Key<?>... keys) {
    for (CallContext.Key<?> key : keys) {
      if (key.format() == null) {
        throw new IllegalArgumentException("the key " + key + " stays in its process");
      }
    }
    return with(
        new Options(
            options.errors,
            List.of(keys),
            options.responseBytes,
            options.json,
            options.ticker,
            options.edge));
  }

  /** This transport, refusing answers of more bytes; 16 MiB unless said. */
  public HttpTransport withResponseLimit(int bytes) {
    return with(
        new Options(
            options.errors, options.propagated, bytes, options.json, options.ticker, options.edge));
  }

  /** This transport, refusing larger JSON; {@link JsonLimits#DEFAULT} unless said. */
  public HttpTransport withJsonLimits(JsonLimits json) {
    return with(
        new Options(
            options.errors,
            options.propagated,
            options.responseBytes,
            json,
            options.ticker,
            options.edge));
  }

  /** This transport, taking the time for deadlines that it sets itself from {@code ticker}. */
  public HttpTransport withTicker(Ticker ticker) {
    return with(
        new Options(
            options.errors,
            options.propagated,
            options.responseBytes,
            options.json,
            ticker,
            options.edge));
  }

  @Override
  public HttpTransport through(ClientEdge edge) {
    return with(
        new Options(
            options.errors,
            options.propagated,
            options.responseBytes,
            options.json,
            options.ticker,
            edge.and(options.edge)));
  }

  /**
   * {@inheritDoc} The client keeps connections for each address, and lets those go that nobody
   * uses. Over TLS the certificate there is checked for that host.
   */
  @Override
  public HttpTransport at(String host, int port) {
    HttpHandler shared = (ctx, request) -> client.handle(ctx, request); // which others close
    return new HttpTransport(shared, base.at(host, port), options, operations, new AtomicBoolean());
  }

  private HttpTransport with(Options options) {
    return new HttpTransport(client, base, options, operations, closed);
  }

  @Override
  @SuppressWarnings("unchecked") // an operation's binding has its types
  public <I, O> Endpoint<I, O> endpoint(Operation<I, O> operation) {
    HttpOperation<I, O> http = (HttpOperation<I, O>) operations.get(operation);
    if (http == null) {
      throw new IllegalArgumentException("this transport does not carry " + operation);
    }
    return new ClientCall<>(this, http);
  }

  boolean isClosed() {
    return closed.get();
  }

  /**
   * Ends it: further calls fail with UNAVAILABLE, and the client is closed if it can be. Closing
   * twice is closing once.
   */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true) && client instanceof AutoCloseable closeable) {
      try {
        closeable.close();
      } catch (Exception e) {
        throw Faults.unchecked(e);
      }
    }
  }
}
