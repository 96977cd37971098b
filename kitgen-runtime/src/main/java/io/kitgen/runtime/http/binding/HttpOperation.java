package io.kitgen.runtime.http.binding;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.fault.RemoteErrors;
import io.kitgen.runtime.http.message.MessageForm;
import io.kitgen.runtime.http.route.HttpRoute;
import io.kitgen.runtime.http.route.PathTemplate;
import io.kitgen.runtime.http.route.RouteHandler;
import io.kitgen.runtime.http.syntax.MediaTypes;
import io.kitgen.runtime.json.JsonCodec;
import io.kitgen.runtime.json.JsonWriter;
import io.kitgen.runtime.server.ServerEdge;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An operation over HTTP: methods, path, status, and how its messages are laid out. A generated
 * constant. Immutable.
 *
 * @param <I> the request
 * @param <O> the response
 */
public final class HttpOperation<I, O> {

  private final Operation<I, O> operation;
  private final HttpCodec<I, O> codec;
  private final List<String> methods;
  private final PathTemplate path;
  private final int status;
  private final List<String> consumes;
  private final List<String> produces;
  private final boolean streams;
  private final @Nullable JsonCodec<?> messages;
  private final List<ExchangeFilter> filters;
  private final Headers headers;
  private final Set<Integer> answers;
  private final boolean redirects;
  private final boolean emptyOn404;
  private final @Nullable ResultErrors resultErrors;

  private HttpOperation(Builder<I, O> builder, PathTemplate path) {
    this.operation = builder.operation;
    this.codec = builder.codec;
    this.methods = builder.methods;
    this.path = path;
    this.status = builder.status;
    this.consumes = builder.consumes;
    this.produces = builder.produces;
    this.streams = builder.streams;
    this.messages = builder.messages;
    this.filters = List.copyOf(builder.filters);
    this.headers = builder.headers.build();
    this.answers = Set.copyOf(builder.answers);
    this.redirects = builder.redirects;
    this.emptyOn404 = builder.emptyOn404;
    this.resultErrors = builder.resultErrors;
  }

  /** Starts the binding of {@code operation}. */
  public static <I, O> Builder<I, O> of(Operation<I, O> operation, HttpCodec<I, O> codec) {
    return new Builder<>(operation, codec);
  }

  /** What is called. */
  public Operation<I, O> operation() {
    return operation;
  }

  /** The methods that it answers to, the client's own first; none for any, POST for the client. */
  public List<String> methods() {
    return methods;
  }

  /** Where it is. */
  public PathTemplate path() {
    return path;
  }

  /** The status of an answer. */
  public int status() {
    return status;
  }

  String clientMethod() {
    return methods.isEmpty() ? "POST" : methods.get(0);
  }

  HttpCodec<I, O> codec() {
    return codec;
  }

  List<String> consumes() {
    return consumes;
  }

  List<String> produces() {
    return produces;
  }

  boolean streams() {
    return streams;
  }

  /** How the messages of an answer look; null where an answer has one, which its codec knows. */
  @Nullable JsonCodec<?> messages() {
    return messages;
  }

  CallContext before(CallContext ctx, HttpRequest request) {
    CallContext inside = ctx;
    for (ExchangeFilter filter : filters) {
      inside = filter.before(inside, request);
    }
    return inside;
  }

  HttpResponse after(CallContext ctx, HttpRequest request, HttpResponse answer) throws IOException {
    HttpResponse last = answer;
    for (ExchangeFilter filter : filters) {
      last = filter.after(ctx, request, last);
    }
    return last;
  }

  Headers headers() {
    return headers;
  }

  boolean emptyOn404() {
    return emptyOn404;
  }

  /** Whether {@code response} is a result, be it one that cannot be read, and not an error. */
  boolean isAnswer(HttpResponse response) {
    int status = response.status();
    if (status / 100 == 2 || (redirects && status / 100 == 3)) {
      return true;
    }
    // A router or a proxy may say the same, as a problem.
    return answers.contains(status)
        && response.headers().first(RemoteErrors.NAME_HEADER) == null
        && !MediaTypes.isProblem(response.headers().first("Content-Type"));
  }

  @Nullable ResultErrors resultErrors() {
    return resultErrors;
  }

  /** The route that answers with {@code endpoint}, inside {@code edge}. */
  public HttpRoute serve(Endpoint<I, O> endpoint, ServerEdge edge) {
    edge.checkFits(operation);
    edge.check(operation);
    RouteHandler handler =
        (ctx, request, variables) ->
            edge.call(
                operation,
                endpoint,
                before(ctx, request),
                new ServerCall<>(this, edge, request, variables));
    return new HttpRoute(
        methods,
        path,
        operation.nonBlocking() ? RouteHandler.nonBlocking(handler) : handler,
        edge.errors(),
        operation.toString());
  }

  @Override
  public String toString() {
    return (methods.isEmpty() ? "any method" : String.join(",", methods)) + " " + path;
  }

  /** Collects the facts; not thread-safe. */
  public static final class Builder<I, O> {

    private final Operation<I, O> operation;
    private final HttpCodec<I, O> codec;
    private List<String> methods = List.of();
    private @Nullable String path;
    private int status = 200;
    private List<String> consumes = List.of();
    private List<String> produces = List.of("application/json");
    private boolean streams;
    private @Nullable JsonCodec<?> messages;
    private final List<ExchangeFilter> filters = new ArrayList<>();
    private final Headers.Builder headers = Headers.builder();
    private final Set<Integer> answers = new HashSet<>();
    private boolean redirects;
    private boolean emptyOn404;
    private @Nullable ResultErrors resultErrors;

    private Builder(Operation<I, O> operation, HttpCodec<I, O> codec) {
      this.operation = Objects.requireNonNull(operation, "operation");
      this.codec = Objects.requireNonNull(codec, "codec");
    }

    /** It answers to one method: {@code method("GET", "/orders/{id}")}. */
    public Builder<I, O> method(String method, String path) {
      return methods(path, method);
    }

    /** It answers to several methods; the client uses the first. */
    public Builder<I, O> methods(String path, String... methods) {
      this.methods = List.of(methods);
      this.path = path;
      return this;
    }

    /** It answers to any method; the client uses POST. */
    public Builder<I, O> anyMethod(String path) {
      this.methods = List.of();
      this.path = path;
      return this;
    }

    /** {@link #method} with GET. */
    public Builder<I, O> get(String path) {
      return method("GET", path);
    }

    /** {@link #method} with POST. */
    public Builder<I, O> post(String path) {
      return method("POST", path);
    }

    /** {@link #method} with PUT. */
    public Builder<I, O> put(String path) {
      return method("PUT", path);
    }

    /** {@link #method} with PATCH. */
    public Builder<I, O> patch(String path) {
      return method("PATCH", path);
    }

    /** {@link #method} with DELETE. */
    public Builder<I, O> delete(String path) {
      return method("DELETE", path);
    }

    /** The status of an answer, 200 unless said; 204 goes without body, whatever is written. */
    public Builder<I, O> status(int status) {
      this.status = status;
      this.redirects |= status / 100 == 3;
      return this;
    }

    /** Each response says its status itself, and one of 3xx is an answer too. */
    public Builder<I, O> anyStatus() {
      this.redirects = true;
      return this;
    }

    /** Other statuses than 2xx that are answers, unless they come with a problem document. */
    public Builder<I, O> answers(int... statuses) {
      for (int status : statuses) {
        answers.add(status);
      }
      return this;
    }

    /** A header field that the client sends with each request. A server does not look at it. */
    public Builder<I, O> header(String name, String value) {
      headers.add(name, value);
      return this;
    }

    /** Every 404 means that there is no result: the client's way with foreign servers. */
    public Builder<I, O> emptyOn404() {
      this.emptyOn404 = true;
      return this;
    }

    /**
     * The types of the answer's body, the one that is preferred first; {@code application/json}
     * unless said. {@code Accept} chooses among them.
     */
    public Builder<I, O> produces(String... mediaTypes) {
      this.produces = List.of(mediaTypes);
      return this;
    }

    /**
     * The types that the request's body may have, the client's own first, perhaps with an asterisk:
     * {@code image/*}. Unless said, what the codec can read.
     */
    public Builder<I, O> consumes(String... mediaTypes) {
      this.consumes = List.of(mediaTypes);
      return this;
    }

    /** The answer is a stream: the client leaves it open, and who called it closes it. */
    public Builder<I, O> streams() {
      this.streams = true;
      return this;
    }

    /**
     * The answer has many messages, each with {@code codec}. {@code Accept} chooses between lines
     * ({@code application/x-ndjson}) and server-sent events, where {@link #produces} does not say
     * which of them there are.
     */
    public Builder<I, O> messages(JsonCodec<?> codec) {
      this.messages = Objects.requireNonNull(codec, "codec");
      this.produces = MessageForm.TYPES;
      return streams();
    }

    /** Adds a filter, to which an answer comes behind those that are there. */
    public Builder<I, O> filter(ExchangeFilter filter) {
      filters.add(filter);
      return this;
    }

    /**
     * Declared errors are answers with this operation's status: an object with the error's text as
     * {@code member}, behind what {@code blank} writes in the place of a result.
     */
    public Builder<I, O> errorInResult(String member, Consumer<JsonWriter> blank) {
      this.resultErrors = new ResultErrors(member, blank);
      return this;
    }

    /**
     * The binding.
     *
     * @throws IllegalArgumentException when the path is none
     */
    public HttpOperation<I, O> build() {
      return new HttpOperation<>(
          this, PathTemplate.of(Objects.requireNonNull(path, "the path of " + operation)));
    }
  }
}
