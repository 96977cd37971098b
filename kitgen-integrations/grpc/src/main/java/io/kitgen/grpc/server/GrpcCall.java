package io.kitgen.grpc.server;

import io.grpc.Context;
import io.grpc.Deadline;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import io.kitgen.grpc.wire.BytesMarshaller;
import io.kitgen.grpc.wire.GrpcMetadata;
import io.kitgen.grpc.wire.Trailers;
import io.kitgen.protobuf.ProtoCodec;
import io.kitgen.protobuf.ProtoException;
import io.kitgen.protobuf.ProtoRefusals;
import io.kitgen.protobuf.status.ErrorInResult;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Cancellation;
import io.kitgen.runtime.call.Outcome;
import io.kitgen.runtime.error.DeclaredError;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.server.Hooks;
import io.kitgen.runtime.server.ServerExchange;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One call: what grpc-java tells of it, what the edge asks of it, and what is answered, in one
 * object.
 */
abstract class GrpcCall<I, O> extends ServerCall.Listener<byte[]>
    implements ServerExchange<I, O, GrpcCall<I, O>>,
        io.kitgen.runtime.call.Metadata.Sink,
        Context.CancellationListener,
        Runnable {

  private static final Executor DIRECT = Runnable::run;

  final ServerMethod<I, O> method;
  final ServerCall<byte[], byte[]> call;
  private final Metadata headers;
  private final Cancellation cancellation = new Cancellation();
  private byte @Nullable [] request;
  private boolean closed; // touched by grpc-java's calls alone
  private @Nullable GrpcMetadata metadata;
  private @Nullable Metadata beside;
  private byte @Nullable [] answer;
  private @Nullable Status failure;

  GrpcCall(ServerMethod<I, O> method, ServerCall<byte[], byte[]> call, Metadata headers) {
    this.method = method;
    this.call = call;
    this.headers = headers;
  }

  @Override
  public void onMessage(byte[] message) {
    if (request == null) {
      request = message;
    } else {
      refuse(Status.INTERNAL.withDescription("more than one message in a request"));
    }
  }

  @Override
  public void onHalfClose() {
    if (request == null) {
      refuse(Status.INTERNAL.withDescription("no message in a request"));
    } else if (!closed) {
      dispatch();
    }
  }

  /** Ends a call that has not begun to run. */
  private void refuse(Status status) {
    if (!closed) {
      closed = true;
      call.close(status, new Metadata());
    }
  }

  final void dispatch() {
    Executor executor = method.threads.executor();
    if (executor == null) {
      run();
      return;
    }
    try {
      executor.execute(Context.current().wrap(this));
    } catch (RejectedExecutionException e) {
      refuse(Status.UNAVAILABLE.withDescription("the server takes no calls now").withCause(e));
    }
  }

  @Override
  public final void run() {
    if (method.operation.nonBlocking()) {
      serve(method.context); // nothing would listen
      return;
    }
    Context grpc = Context.current();
    grpc.addListener(this, DIRECT);
    try {
      serve(method.context.withCancellation(cancellation));
    } finally {
      grpc.removeListener(this);
    }
  }

  /** Runs the call and answers. */
  abstract void serve(CallContext ctx);

  /** The caller is gone, or the time is over: of that the call's own deadline tells. */
  @Override
  public void cancelled(Context context) {
    if (!(context.cancellationCause() instanceof TimeoutException)) {
      cancellation.cancel();
    }
  }

  @Override
  public final io.kitgen.runtime.call.Metadata metadata() {
    GrpcMetadata known = metadata;
    if (known == null) {
      known = new GrpcMetadata(headers, this, call, method.proto);
      metadata = known;
    }
    return known;
  }

  @Override
  public final io.kitgen.runtime.call.Metadata.Sink sink() {
    return this;
  }

  @Override
  public final void add(String name, String value) {
    GrpcMetadata.put(beside(), name, value);
  }

  @Override
  public final void set(String name, String value) {
    GrpcMetadata.set(beside(), name, value);
  }

  private Metadata beside() {
    Metadata known = beside;
    if (known == null) {
      known = new Metadata();
      beside = known;
    }
    return known;
  }

  @Override
  public final @Nullable Duration timeout() {
    Deadline deadline = Context.current().getDeadline();
    return deadline == null ? null : Duration.ofNanos(deadline.timeRemaining(TimeUnit.NANOSECONDS));
  }

  @Override
  public I decode(CallContext ctx) {
    return read(
        Objects.requireNonNull(method.proto.request(), "codec"),
        Objects.requireNonNull(request, "request"));
  }

  final <T> T read(ProtoCodec<T> codec, byte[] message) {
    if (message == BytesMarshaller.TOO_LARGE) {
      throw ProtoRefusals.tooLarge(method.limits.messageBytes());
    }
    try {
      return codec.read(message, 0, message.length, method.limits);
    } catch (ProtoException e) {
      throw ProtoRefusals.unreadable(e);
    }
  }

  @Override
  public final GrpcCall<I, O> encode(CallContext ctx, O response) {
    answer = Objects.requireNonNull(method.proto.response(), "codec").write(response, 0);
    return this;
  }

  @Override
  public final GrpcCall<I, O> fail(ErrorReply reply, @Nullable DeclaredError<?> declared) {
    boolean inResult = method.proto.errorField() != 0 && method.proto.response() != null;
    if (declared != null && inResult) {
      answer = ErrorInResult.write(method.proto, reply, 0);
      Trailers.name(beside(), declared);
      return this;
    }
    Trailers.add(beside(), method.proto, reply, declared);
    return bare(reply);
  }

  @Override
  public final GrpcCall<I, O> bare(ErrorReply reply) {
    failure = Trailers.status(reply);
    return this;
  }

  @Override
  public final Hooks.Finished finished(GrpcCall<I, O> reply, Outcome outcome) {
    long length = answer == null ? -1 : answer.length;
    return new Hooks.Finished(method.operation, outcome, 0, new GrpcMetadata(beside()), length);
  }

  /** What goes in front of the messages; what is added after this goes behind them. */
  final Metadata takeHeaders() {
    Metadata taken = beside();
    beside = null;
    return taken;
  }

  /** Answers with one message, or an error. */
  final void close() {
    Status status = failure;
    if (status == null) {
      call.sendHeaders(takeHeaders());
      call.sendMessage(Objects.requireNonNull(answer, "answer"));
      status = Status.OK;
    }
    call.close(status, takeHeaders());
  }
}
