package io.kitgen.grpc.server;

import io.grpc.Context;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.kitgen.protobuf.ProtoCodec;
import io.kitgen.protobuf.ProtoOperation;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.flow.Messages;
import io.kitgen.runtime.server.Outflow;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A call with many messages, one way or both. */
final class FlowingCall<I, O> extends GrpcCall<I, O> {

  private final Inflow inflow;
  private @Nullable Outflow<?> outflow;

  FlowingCall(ServerMethod<I, O> method, ServerCall<byte[], byte[]> call, Metadata headers) {
    super(method, call, headers);
    this.inflow = new Inflow(call);
  }

  private boolean takesMany() {
    return method.proto.requestMessages() != null;
  }

  void start() {
    if (takesMany()) {
      call.request(Inflow.AHEAD);
      dispatch();
    } else {
      call.request(2);
    }
  }

  @Override
  public void onMessage(byte[] message) {
    if (takesMany()) {
      inflow.add(message);
    } else {
      super.onMessage(message);
    }
  }

  @Override
  public void onHalfClose() {
    if (takesMany()) {
      inflow.end();
    } else {
      super.onHalfClose();
    }
  }

  @Override
  public void onReady() {
    inflow.wake();
  }

  @Override
  public void onCancel() {
    inflow.cancel();
  }

  @Override
  public void cancelled(Context context) {
    super.cancelled(context);
    inflow.cancel();
  }

  @Override
  public I decode(CallContext ctx) {
    ProtoOperation.RequestMessages<I, ?> messages = method.proto.requestMessages();
    inflow.within(ctx);
    return messages == null ? super.decode(ctx) : request(messages);
  }

  private <T> I request(ProtoOperation.RequestMessages<I, T> messages) {
    ProtoCodec<T> codec = messages.codec();
    return messages.of().apply(Messages.iterator(inflow.source(message -> read(codec, message))));
  }

  @Override
  public GrpcCall<I, O> encodeMessages(CallContext ctx, Outflow<?> messages) {
    inflow.within(ctx);
    outflow = messages;
    return this;
  }

  @Override
  void serve(CallContext ctx) {
    method.edge.call(method.operation, method.endpoint, ctx, this);
    Outflow<?> messages = outflow;
    if (messages == null) {
      close();
    } else {
      send(messages, Objects.requireNonNull(method.proto.responseMessages(), "codec").codec());
    }
    inflow.cancel(); // what still comes is not for anybody
  }

  @SuppressWarnings("unchecked") // the messages of an operation are what its codec is for
  private <T> void send(Outflow<?> messages, ProtoCodec<T> codec) {
    try {
      call.sendHeaders(takeHeaders());
      Outflow.Ending ending = ((Outflow<T>) messages).send(message -> send(codec.write(message)));
      if (ending.error() == null) {
        call.close(io.grpc.Status.OK, takeHeaders());
      } else {
        fail(ending.error(), ending.declared());
        close();
      }
    } finally {
      messages.abandon();
    }
  }

  private void send(byte[] message) throws IOException, InterruptedException {
    inflow.awaitReady();
    call.sendMessage(message);
  }
}
