package io.kitgen.runtime.server;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.Ticker;
import io.kitgen.runtime.http.ErrorBody;
import io.kitgen.runtime.stream.RequestStream;
import io.kitgen.runtime.validation.RequestCheck;
import io.kitgen.runtime.validation.RequestValidator;
import io.kitgen.runtime.validation.Violations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What happens around every call of a server, the same on every transport and in this order:
 * observers begin, deadline, propagated values, before-hooks, admission, decode, validation,
 * middleware and service, after-hooks, encode, finalizers, observers end. Immutable and
 * thread-safe; one edge may serve any number of services.
 *
 * <p>Middleware sits inside, around the decoded call; the edge sees what middleware cannot: calls
 * that cannot be decoded or are turned away.
 */
public final class ServerEdge {

  private static final ServerEdge DEFAULT = builder().build();

  final List<CallObserver> observers;
  final List<Admission> admissions;
  final List<Hooks.Before> before;
  final List<Hooks.After> after;
  final List<Hooks.Finalizer> finalizers;
  final List<ContextBridge> bridges;
  final List<CallContext.Key<?>> accepted;
  final Hooks.ErrorHandler errorHandler;
  final @Nullable Duration longestTimeout;
  final Ticker ticker;
  private final @Nullable RequestValidator validator;
  private final ErrorBody errors;
  private final Limits limits;

  private ServerEdge(Builder builder) {
    this.observers = List.copyOf(builder.observers);
    this.admissions = List.copyOf(builder.admissions);
    this.before = List.copyOf(builder.before);
    this.after = List.copyOf(builder.after);
    this.finalizers = List.copyOf(builder.finalizers);
    this.bridges = List.copyOf(builder.bridges);
    this.accepted = List.copyOf(builder.accepted);
    this.errorHandler = builder.errorHandler;
    this.longestTimeout = builder.longestTimeout;
    this.ticker = builder.ticker;
    this.validator = builder.validator;
    this.errors = builder.errors;
    this.limits = builder.limits;
  }

  /** The edge that only does what must be done: problem documents, the default limits. */
  public static ServerEdge create() {
    return DEFAULT;
  }

  /** Starts from {@link #create}. */
  public static Builder builder() {
    return new Builder();
  }

  /** How errors look as bodies. */
  public ErrorBody errors() {
    return errors;
  }

  /** How much one request may hold. */
  public Limits limits() {
    return limits;
  }

  /**
   * For transports, once for each operation that they are to serve.
   *
   * @throws IllegalStateException when the operation demands something of its callers that no
   *     admission of this edge enforces
   */
  public void check(Operation<?, ?> operation) {
    for (Object tag : operation.tags()) {
      if (tag instanceof Admission.Demand demand
          && admissions.stream().noneMatch(admission -> admission.enforces(demand))) {
        throw new IllegalStateException(
            operation + " demands " + tag + ", and no admission of its edge enforces that");
      }
    }
  }

  /**
   * Checks that this edge can do what {@code operation} asks. For transports, when they are wired.
   *
   * @throws IllegalArgumentException when it cannot, and says what is missing
   */
  public void checkFits(Operation<?, ?> operation) {
    if (operation.needsValidator() && validator == null) {
      throw new IllegalArgumentException(
          operation
              + " has constraints that only a validator knows: give the edge one, by"
              + " ServerEdge.builder().validator(…)");
    }
  }

  /** The request, with messages that are checked as they come. */
  <I> I validate(Operation<I, ?> operation, I request) {
    RequestCheck<I> check = operation.check();
    RequestValidator library = operation.needsValidator() ? validator : null;
    if (check != null || library != null) {
      validate(check, library, request);
    }
    RequestStream<I, ?> stream = operation.requestStream();
    return stream == null ? request : stream.checked(request, library);
  }

  private static <I> void validate(
      @Nullable RequestCheck<I> check, @Nullable RequestValidator library, I request) {
    Violations violations = new Violations();
    if (library != null) {
      library.validate(request, violations);
    } else if (check != null) {
      check.check(request, violations);
    }
    if (!violations.isEmpty()) {
      throw violations.refusal();
    }
  }

  /**
   * Runs one call. For transports: {@code exchange} is what they do in it. What is thrown is only
   * what the JVM cannot go on after.
   */
  public <I, O, R> R call(
      Operation<I, O> operation,
      Endpoint<I, O> endpoint,
      CallContext ctx,
      ServerExchange<I, O, R> exchange) {
    if (operation.responseStream() != null) {
      return new StreamCall<>(this, operation, endpoint, exchange, ctx).run();
    }
    return new EdgeCall<>(this, operation, endpoint, exchange, ctx).run();
  }

  /** Collects the parts; not thread-safe. Parts of one kind apply in the order they came in. */
  public static final class Builder {

    private final List<CallObserver> observers = new ArrayList<>();
    private final List<Admission> admissions = new ArrayList<>();
    private final List<Hooks.Before> before = new ArrayList<>();
    private final List<Hooks.After> after = new ArrayList<>();
    private final List<Hooks.Finalizer> finalizers = new ArrayList<>();
    private final List<ContextBridge> bridges = new ArrayList<>();
    private final List<CallContext.Key<?>> accepted = new ArrayList<>();
    private Hooks.ErrorHandler errorHandler = (operation, ctx, error) -> {};
    private @Nullable RequestValidator validator;
    private ErrorBody errors = ErrorBody.problem();
    private Limits limits = Limits.DEFAULT;
    private Ticker ticker = Ticker.system();
    private @Nullable Duration longestTimeout;

    private Builder() {}

    /** Adds observers; the first begins first and ends last. */
    public Builder observe(CallObserver... observers) {
      this.observers.addAll(List.of(observers));
      return this;
    }

    /** Adds admissions; all must let a call in. */
    public Builder admit(Admission... admissions) {
      this.admissions.addAll(List.of(admissions));
      return this;
    }

    /** Adds Go kit's {@code ServerBefore} hooks. */
    public Builder before(Hooks.Before... hooks) {
      this.before.addAll(List.of(hooks));
      return this;
    }

    /** Adds Go kit's {@code ServerAfter} hooks. */
    public Builder after(Hooks.After... hooks) {
      this.after.addAll(List.of(hooks));
      return this;
    }

    /** Adds Go kit's {@code ServerFinalizer} hooks. */
    public Builder finalizer(Hooks.Finalizer... hooks) {
      this.finalizers.addAll(List.of(hooks));
      return this;
    }

    /** Adds bridges into other libraries' thread slots; left in reverse order. */
    public Builder bridge(ContextBridge... bridges) {
      this.bridges.addAll(List.of(bridges));
      return this;
    }

    /**
     * Takes the values of propagated keys from what comes with a call. Without this nothing that a
     * caller sends enters the context.
     */
    public Builder accept(CallContext.Key<?>... keys) {
      for (CallContext.Key<?> key : keys) {
        if (key.format() == null) {
          throw new IllegalArgumentException("the key " + key + " stays in its process");
        }
        accepted.add(key);
      }
      return this;
    }

    /**
     * What checks the requests of operations with constraints that generated checks do not know;
     * nothing unless said, and such operations cannot be served then.
     */
    public Builder validator(RequestValidator validator) {
      this.validator = Objects.requireNonNull(validator, "validator");
      return this;
    }

    /** How errors look as bodies; {@link ErrorBody#problem()} unless said. */
    public Builder errors(ErrorBody errors) {
      this.errors = Objects.requireNonNull(errors, "errors");
      return this;
    }

    /** Who sees exceptions that are not declared; nobody unless said. */
    public Builder errorHandler(Hooks.ErrorHandler errorHandler) {
      this.errorHandler = Objects.requireNonNull(errorHandler, "errorHandler");
      return this;
    }

    /** How much one request may hold; {@link Limits#DEFAULT} unless said. */
    public Builder limits(Limits limits) {
      this.limits = Objects.requireNonNull(limits, "limits");
      return this;
    }

    /**
     * No call takes longer, whatever its caller and its contract say; no such bound unless said.
     */
    public Builder timeout(Duration longest) {
      this.longestTimeout = Objects.requireNonNull(longest, "longest");
      return this;
    }

    /** The clock of deadlines; the system's unless said. */
    public Builder ticker(Ticker ticker) {
      this.ticker = Objects.requireNonNull(ticker, "ticker");
      return this;
    }

    /** The edge. */
    public ServerEdge build() {
      return new ServerEdge(this);
    }
  }
}
