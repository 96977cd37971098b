package io.kitgen.rpc.server;

import io.kitgen.protobuf.ProtoCodec;
import io.kitgen.protobuf.ProtoLimits;
import io.kitgen.protobuf.ProtoOperation;
import io.kitgen.rpc.wire.Format;
import io.kitgen.rpc.wire.FrameInput;
import io.kitgen.runtime.error.ErrorReply;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The messages of an operation in one format. Immutable. */
final class Payloads<I, O> {

  private final @Nullable ProtoCodec<I> request;
  private final @Nullable BiFunction<FrameInput, ProtoLimits, I> many;
  private final @Nullable ProtoCodec<O> response;
  private final @Nullable ProtoCodec<Object> item;
  private final @Nullable ProtoCodec<ErrorReply> error;

  @SuppressWarnings("unchecked") // what an operation answers with is what its codec writes
  Payloads(ProtoOperation<I, O> operation, Format format) {
    ProtoCodec<I> request = operation.request();
    ProtoCodec<O> response = operation.response();
    ProtoOperation.RequestMessages<I, ?> in = operation.requestMessages();
    ProtoOperation.ResponseMessages<O, ?> out = operation.responseMessages();
    this.request = request == null ? null : format.request(request);
    this.many = in == null ? null : many(in, format);
    this.response = response == null ? null : format.response(response);
    this.item = out == null ? null : (ProtoCodec<Object>) format.response(out.codec());
    this.error = operation.errorField() == 0 ? null : format.response(new ErrorResult(operation));
  }

  private static <I, T> BiFunction<FrameInput, ProtoLimits, I> many(
      ProtoOperation.RequestMessages<I, T> messages, Format format) {
    ProtoCodec<T> codec = format.request(messages.codec());
    return (frames, limits) -> messages.of().apply(new ArrivingMessages<>(frames, codec, limits));
  }

  /** Reads a request that is one message. */
  ProtoCodec<I> request() {
    return Objects.requireNonNull(request, "the codec of requests");
  }

  /** Makes a request of the messages that come; null when it is one. */
  @Nullable BiFunction<FrameInput, ProtoLimits, I> many() {
    return many;
  }

  /** Writes a response that is one message. */
  ProtoCodec<O> response() {
    return Objects.requireNonNull(response, "the codec of responses");
  }

  /** Writes one of the messages of a response that has many. */
  ProtoCodec<Object> items() {
    return Objects.requireNonNull(item, "the codec of messages");
  }

  /** Writes the response that holds a business error; null when errors are statuses. */
  @Nullable ProtoCodec<ErrorReply> error() {
    return error;
  }
}
