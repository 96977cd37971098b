package io.kitgen.protobuf;

import io.kitgen.runtime.Operation;
import io.kitgen.runtime.error.DeclaredError;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An operation as a method of a service of Protocol Buffers: a generated constant, from which every
 * transport that speaks them takes its facts. Immutable.
 *
 * @param <I> the request
 * @param <O> the response
 */
public final class ProtoOperation<I, O> {

  private final Operation<I, O> operation;
  private final ProtoFile file;
  private final String service;
  private final String method;
  private final @Nullable ProtoCodec<I> request;
  private final @Nullable ProtoCodec<O> response;
  private final @Nullable RequestMessages<I, ?> requestMessages;
  private final @Nullable ResponseMessages<O, ?> responseMessages;
  private final List<ProtoError<?>> errors;
  private final int errorField;
  private final boolean noSideEffects;

  private ProtoOperation(Builder<I, O> builder) {
    this.operation = builder.operation;
    this.file = builder.file;
    this.service = builder.service;
    this.method = builder.method;
    this.request = builder.request;
    this.response = builder.response;
    this.requestMessages = builder.requestMessages;
    this.responseMessages = builder.responseMessages;
    this.errors = List.copyOf(builder.errors);
    this.errorField = builder.errorField;
    this.noSideEffects = builder.noSideEffects;
    if ((request == null) == (requestMessages == null)
        || (response == null) == (responseMessages == null)) {
      throw new IllegalArgumentException(
          operation + " needs one codec for its requests and one for its responses");
    }
  }

  /**
   * The messages of requests that have many.
   *
   * @param codec of one message
   * @param of a request with these messages
   * @param messages those of a request
   */
  public record RequestMessages<I, T>(
      ProtoCodec<T> codec, Function<Iterator<T>, I> of, Function<I, Iterator<T>> messages) {}

  /**
   * The messages of responses that have many.
   *
   * @param codec of one message
   * @param of a response with these messages
   * @param messages those of a response
   */
  public record ResponseMessages<O, T>(
      ProtoCodec<T> codec, Function<Stream<T>, O> of, Function<O, Stream<T>> messages) {}

  /** Starts the method {@code method} of {@code service}, which {@code file} declares. */
  public static <I, O> Builder<I, O> of(
      Operation<I, O> operation, ProtoFile file, String service, String method) {
    return new Builder<>(operation, file, service, method);
  }

  /** What is known of it whatever the transport. */
  public Operation<I, O> operation() {
    return operation;
  }

  /** The {@code .proto} that declares it. */
  public ProtoFile file() {
    return file;
  }

  /** The full name of the service: {@code pb.Add}. */
  public String service() {
    return service;
  }

  /** The name of the method: {@code Sum}. */
  public String method() {
    return method;
  }

  /** By which it is called: {@code /pb.Add/Sum}. */
  public String path() {
    return "/" + service + "/" + method;
  }

  /** The codec of requests; null when a request has many messages. */
  public @Nullable ProtoCodec<I> request() {
    return request;
  }

  /** The codec of responses; null when a response has many messages. */
  public @Nullable ProtoCodec<O> response() {
    return response;
  }

  /** The messages of requests; null when a request is one message. */
  public @Nullable RequestMessages<I, ?> requestMessages() {
    return requestMessages;
  }

  /** The messages of responses; null when a response is one message. */
  public @Nullable ResponseMessages<O, ?> responseMessages() {
    return responseMessages;
  }

  /** The declared errors with their messages. */
  public List<ProtoError<?>> errors() {
    return errors;
  }

  /** The message of {@code declared}, or null when it has none. */
  public @Nullable ProtoError<?> error(DeclaredError<?> declared) {
    for (ProtoError<?> error : errors) {
      if (error.declared().equals(declared)) {
        return error;
      }
    }
    return null;
  }

  /**
   * The number of the string field of the response that holds the message of a business error, in
   * place of a status ({@code ErrorPlacement.IN_RESULT}); 0 when errors are statuses.
   */
  public int errorField() {
    return errorField;
  }

  /**
   * Whether calling it changes nothing ({@code idempotency_level = NO_SIDE_EFFECTS}), so that a
   * page or a cache may call it at will. More than idempotent: taking away twice is taking away.
   */
  public boolean noSideEffects() {
    return noSideEffects;
  }

  @Override
  public String toString() {
    return service + "/" + method;
  }

  /** Collects the facts; not thread-safe. */
  public static final class Builder<I, O> {

    private final Operation<I, O> operation;
    private final ProtoFile file;
    private final String service;
    private final String method;
    private @Nullable ProtoCodec<I> request;
    private @Nullable ProtoCodec<O> response;
    private @Nullable RequestMessages<I, ?> requestMessages;
    private @Nullable ResponseMessages<O, ?> responseMessages;
    private final List<ProtoError<?>> errors = new ArrayList<>();
    private int errorField;
    private boolean noSideEffects;

    private Builder(Operation<I, O> operation, ProtoFile file, String service, String method) {
      this.operation = Objects.requireNonNull(operation, "operation");
      this.file = Objects.requireNonNull(file, "file");
      this.service = Objects.requireNonNull(service, "service");
      this.method = Objects.requireNonNull(method, "method");
    }

    /** A request is one message. */
    public Builder<I, O> request(ProtoCodec<I> codec) {
      this.request = codec;
      return this;
    }

    /** A request has many messages. */
    public <T> Builder<I, O> requestMessages(
        ProtoCodec<T> codec, Function<Iterator<T>, I> of, Function<I, Iterator<T>> messages) {
      this.requestMessages = new RequestMessages<>(codec, of, messages);
      return this;
    }

    /** A response is one message. */
    public Builder<I, O> response(ProtoCodec<O> codec) {
      this.response = codec;
      return this;
    }

    /** A response has many messages. */
    public <T> Builder<I, O> responseMessages(
        ProtoCodec<T> codec, Function<Stream<T>, O> of, Function<O, Stream<T>> messages) {
      this.responseMessages = new ResponseMessages<>(codec, of, messages);
      return this;
    }

    /** Adds a business error. */
    public Builder<I, O> declares(ProtoError<?> error) {
      errors.add(error);
      return this;
    }

    /** Business errors are in the response, in the string field of this number. */
    public Builder<I, O> errorField(int number) {
      this.errorField = number;
      return this;
    }

    /** Calling it changes nothing. */
    public Builder<I, O> noSideEffects() {
      this.noSideEffects = true;
      return this;
    }

    /** The operation. */
    public ProtoOperation<I, O> build() {
      return new ProtoOperation<>(this);
    }
  }
}
