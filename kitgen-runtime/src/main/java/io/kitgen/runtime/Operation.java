package io.kitgen.runtime;

import io.kitgen.runtime.error.DeclaredError;
import io.kitgen.runtime.stream.RequestStream;
import io.kitgen.runtime.stream.ResponseStream;
import io.kitgen.runtime.validation.RequestCheck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an operation before it is called: a generated constant, from which breakers,
 * retries, metrics, traces and logs take their facts. Immutable; compares by identity.
 *
 * @param <I> the request
 * @param <O> the response
 */
public final class Operation<I, O> {

  /** How many messages go each way. */
  public enum Kind {
    /** One request, one response. */
    UNARY,
    /** One request, many responses. */
    SERVER_STREAM,
    /** Many requests, one response. */
    CLIENT_STREAM,
    /** Many each way, independent of each other. */
    BIDI_STREAM
  }

  private final String service;
  private final String name;
  private final Class<I> requestType;
  private final Class<O> responseType;
  private final boolean idempotent;
  private final boolean nonBlocking;
  private final @Nullable Duration timeout;
  private final List<DeclaredError<?>> errors;
  private final List<OperationField<I>> requestFields;
  private final List<OperationField<O>> responseFields;
  private final List<Object> tags;
  private final @Nullable RequestCheck<I> check;
  private final boolean needsValidator;
  private final @Nullable UnaryOperator<I> keyed;
  private final @Nullable RequestStream<I, ?> requestStream;
  private final @Nullable ResponseStream<O, ?> responseStream;

  private Operation(Builder<I, O> builder) {
    this.service = builder.service;
    this.name = builder.name;
    this.requestType = builder.requestType;
    this.responseType = builder.responseType;
    this.idempotent = builder.idempotent;
    this.nonBlocking = builder.nonBlocking;
    this.timeout = builder.timeout;
    this.errors = List.copyOf(builder.errors);
    this.requestFields = builder.requestFields;
    this.responseFields = builder.responseFields;
    this.tags = List.copyOf(builder.tags);
    this.check = builder.check;
    this.needsValidator = builder.needsValidator;
    this.keyed = builder.keyed;
    this.requestStream = builder.requestStream;
    this.responseStream = builder.responseStream;
  }

  /** Starts the operation {@code name} of {@code service}. */
  public static <I, O> Builder<I, O> of(
      String service, String name, Class<I> requestType, Class<O> responseType) {
    return new Builder<>(service, name, requestType, responseType);
  }

  /** The service's name on the wire and in metrics: {@code addsvc}. */
  public String service() {
    return service;
  }

  /** The operation's name within its service: {@code sum}. */
  public String name() {
    return name;
  }

  /** The request record. */
  public Class<I> requestType() {
    return requestType;
  }

  /** The response record. */
  public Class<O> responseType() {
    return responseType;
  }

  /** How many messages go each way. */
  public Kind kind() {
    if (requestStream == null) {
      return responseStream == null ? Kind.UNARY : Kind.SERVER_STREAM;
    }
    return responseStream == null ? Kind.CLIENT_STREAM : Kind.BIDI_STREAM;
  }

  /** Where the messages of its requests are, or null when each is one message. */
  public @Nullable RequestStream<I, ?> requestStream() {
    return requestStream;
  }

  /** Where the messages of its responses are, or null when each is one message. */
  public @Nullable ResponseStream<O, ?> responseStream() {
    return responseStream;
  }

  /** Whether calling it twice does no more than calling it once, so that it may be retried. */
  public boolean idempotent() {
    return idempotent;
  }

  /** Whether it never blocks, so that it may run on an event loop. */
  public boolean nonBlocking() {
    return nonBlocking;
  }

  /** How long a call may take by contract, or null for as long as the wiring allows. */
  public @Nullable Duration timeout() {
    return timeout;
  }

  /** The business errors: answers of this operation, not failures. */
  public List<DeclaredError<?>> errors() {
    return errors;
  }

  /** The parameters, in order. */
  public List<OperationField<I>> requestFields() {
    return requestFields;
  }

  /** The results, in order. */
  public List<OperationField<O>> responseFields() {
    return responseFields;
  }

  /**
   * What else is known of it: the policies and scopes that its annotations say, each a value of a
   * class of its own. Modules know their classes; this one knows none.
   */
  public List<Object> tags() {
    return tags;
  }

  /** The tag of {@code type}, or null when there is none. For wiring, not for each call. */
  public <T> @Nullable T tag(Class<T> type) {
    for (Object tag : tags) {
      if (type.isInstance(tag)) {
        return type.cast(tag);
      }
    }
    return null;
  }

  /**
   * What its constraints ask of requests at the edge of a server, or null when they ask nothing.
   */
  public @Nullable RequestCheck<I> check() {
    return check;
  }

  /**
   * Whether it has constraints that {@link #check} cannot know: then the edge needs a validator.
   */
  public boolean needsValidator() {
    return needsValidator;
  }

  /**
   * {@code request} with its idempotency key: a new one where it has none. The request itself when
   * the operation has no such key. A client asks once for each call, so that every attempt carries
   * the same.
   */
  public I keyed(I request) {
    return keyed == null ? request : keyed.apply(request);
  }

  /** The declared error that {@code error} is, the nearest class first; null when it is a fault. */
  public @Nullable DeclaredError<?> declared(Throwable error) {
    DeclaredError<?> nearest = null;
    for (DeclaredError<?> candidate : errors) {
      if (candidate.type().isInstance(error)
          && (nearest == null || nearest.type().isAssignableFrom(candidate.type()))) {
        nearest = candidate;
      }
    }
    return nearest;
  }

  @Override
  public String toString() {
    return service + "/" + name;
  }

  /** Collects the facts; not thread-safe. */
  public static final class Builder<I, O> {

    private final String service;
    private final String name;
    private final Class<I> requestType;
    private final Class<O> responseType;
    private final List<DeclaredError<?>> errors = new ArrayList<>();
    private List<OperationField<I>> requestFields = List.of();
    private List<OperationField<O>> responseFields = List.of();
    private final List<Object> tags = new ArrayList<>();
    private @Nullable UnaryOperator<I> keyed;
    private @Nullable RequestStream<I, ?> requestStream;
    private @Nullable ResponseStream<O, ?> responseStream;
    private @Nullable RequestCheck<I> check;
    private boolean needsValidator;
    private boolean idempotent;
    private boolean nonBlocking;
    private @Nullable Duration timeout;

    private Builder(String service, String name, Class<I> requestType, Class<O> responseType) {
      this.service = Objects.requireNonNull(service, "service");
      this.name = Objects.requireNonNull(name, "name");
      this.requestType = Objects.requireNonNull(requestType, "requestType");
      this.responseType = Objects.requireNonNull(responseType, "responseType");
    }

    /** Calling it twice does no more than calling it once. */
    public Builder<I, O> idempotent() {
      this.idempotent = true;
      return this;
    }

    /** It never blocks. */
    public Builder<I, O> nonBlocking() {
      this.nonBlocking = true;
      return this;
    }

    /** A call takes at most {@code timeout}. */
    public Builder<I, O> timeout(Duration timeout) {
      this.timeout = timeout;
      return this;
    }

    /** Adds a tag; a later one of the same class is not seen. */
    public Builder<I, O> tag(Object tag) {
      tags.add(Objects.requireNonNull(tag, "tag"));
      return this;
    }

    /** What constraints ask of requests. */
    public Builder<I, O> check(RequestCheck<I> check) {
      this.check = Objects.requireNonNull(check, "check");
      return this;
    }

    /** Some constraints are known to a validator alone. */
    public Builder<I, O> needsValidator() {
      this.needsValidator = true;
      return this;
    }

    /** How a request gets its idempotency key, when it has none yet. */
    public Builder<I, O> keyed(UnaryOperator<I> keyed) {
      this.keyed = Objects.requireNonNull(keyed, "keyed");
      return this;
    }

    /** Each request has many messages. */
    public Builder<I, O> requestStream(RequestStream<I, ?> stream) {
      this.requestStream = Objects.requireNonNull(stream, "stream");
      return this;
    }

    /** Each response has many messages. */
    public Builder<I, O> responseStream(ResponseStream<O, ?> stream) {
      this.responseStream = Objects.requireNonNull(stream, "stream");
      return this;
    }

    /** Adds a business error. */
    public Builder<I, O> declares(DeclaredError<?> error) {
      errors.add(error);
      return this;
    }

    /** Names the parameters. */
    public Builder<I, O> requestFields(List<OperationField<I>> fields) {
      this.requestFields = List.copyOf(fields);
      return this;
    }

    /** Names the results. */
    public Builder<I, O> responseFields(List<OperationField<O>> fields) {
      this.responseFields = List.copyOf(fields);
      return this;
    }

    /** The operation. */
    public Operation<I, O> build() {
      return new Operation<>(this);
    }
  }
}
