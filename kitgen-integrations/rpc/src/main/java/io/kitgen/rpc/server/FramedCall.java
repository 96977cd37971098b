package io.kitgen.rpc.server;

import io.kitgen.Code;
import io.kitgen.protobuf.ProtoCodec;
import io.kitgen.protobuf.ProtoLimits;
import io.kitgen.protobuf.ProtoRefusals;
import io.kitgen.rpc.protocol.Failure;
import io.kitgen.rpc.protocol.Framing;
import io.kitgen.rpc.wire.Dialect;
import io.kitgen.rpc.wire.FrameInput;
import io.kitgen.rpc.wire.Frames;
import io.kitgen.rpc.wire.Packing;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.error.RefusedException;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.server.Outflow;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A call whose messages travel in frames: gRPC, gRPC-Web, and Connect's streams. */
final class FramedCall<I, O> extends RpcCall<I, O> {

  private final Framing framing;
  private boolean packs;

  FramedCall(
      RpcMethod<I, O> method, Payloads<I, O> payloads, HttpRequest request, Dialect dialect) {
    super(method, payloads, request, dialect);
    this.framing = Framing.of(dialect);
  }

  @Override
  public @Nullable Duration timeout() {
    return framing.timeout(request.headers());
  }

  @Override
  public I decode(CallContext ctx) throws IOException {
    checkHeaders();
    String field = framing.encodingField();
    Packing packing = Packing.of(request.headers().first(field), field);
    packs = framing.wantsPacked(request.headers(), packing);
    BiFunction<FrameInput, ProtoLimits, I> many = payloads.many();
    if (many != null) {
      return many.apply(frames(packing), method.limits());
    }
    try {
      return framing.isText() ? single(frames(packing)) : whole(packing);
    } catch (IOException e) {
      throw endedEarly(e);
    }
  }

  private FrameInput frames(Packing packing) throws IOException {
    InputStream in = framing.input(new BufferedInputStream(request.body().open()));
    return new FrameInput(in, method.limits().messageBytes(), packing);
  }

  private I single(FrameInput frames) throws IOException {
    byte[] message = frames.next();
    if (message == null) {
      throw notOne("none");
    }
    if (frames.next() != null) {
      throw notOne("more");
    }
    return read(payloads.request(), message, 0, message.length);
  }

  /** The message where it lies: the body has all of it, and nothing else. */
  private I whole(Packing packing) throws IOException {
    int limit = method.limits().messageBytes();
    byte[] body = body(limit);
    int rest = body.length - Frames.HEAD;
    if (rest < 0) {
      throw body.length == 0 ? notOne("none") : FrameInput.truncated();
    }
    FrameInput.checkFlags(body[0]);
    long length = Frames.length(body, 0);
    if (length > limit) {
      throw ProtoRefusals.tooLarge(limit);
    }
    if (length != rest) {
      throw length > rest ? FrameInput.truncated() : notOne("more");
    }
    ProtoCodec<I> codec = payloads.request();
    if (body[0] == 0) {
      return read(codec, body, Frames.HEAD, rest);
    }
    byte[] message = FrameInput.unpacked(packing, body, Frames.HEAD, rest, limit);
    return read(codec, message, 0, message.length);
  }

  private byte[] body(int limit) throws IOException {
    long most = Math.min(Integer.MAX_VALUE, (long) limit + Frames.HEAD);
    byte[] body = request.body().read((int) most);
    if (body == null) {
      throw ProtoRefusals.tooLarge(limit);
    }
    return body;
  }

  private static RefusedException notOne(String count) {
    return new RefusedException(
        ErrorReply.of(Code.UNIMPLEMENTED, "expected one message, got " + count).build());
  }

  @Override
  public HttpResponse encode(CallContext ctx, O response) {
    byte[] frame = frame(payloads.response(), response);
    return framing.answer(head(), frame);
  }

  private <T> byte[] frame(ProtoCodec<T> codec, T message) {
    byte[] frame = codec.write(message, Frames.HEAD);
    int length = frame.length - Frames.HEAD;
    if (packs && length >= method.packFrom()) {
      byte[] packed = Packing.GZIP.pack(frame, Frames.HEAD, length, Frames.HEAD);
      if (packed.length < frame.length) {
        return Frames.close(packed, Frames.COMPRESSED);
      }
    }
    return Frames.close(frame, 0);
  }

  private Headers head() {
    Headers beside = takeBeside();
    if (beside.size() == 0 && !packs) {
      return dialect.headers();
    }
    Headers.Builder head = dialect.headers().toBuilder();
    if (packs) {
      head.add(framing.encodingField(), "gzip");
    }
    return head.addAll(beside).build();
  }

  @Override
  public HttpResponse encodeMessages(CallContext ctx, Outflow<?> messages) {
    return new HttpResponse(200, head(), HttpBody.flow(new Sending(messages)));
  }

  @Override
  HttpResponse failed(Failure failure) {
    packs = false;
    return framing.failed(head(), failure);
  }

  @Override
  HttpResponse inResult(ProtoCodec<ErrorReply> codec, ErrorReply reply) {
    byte[] frame = frame(codec, reply);
    return framing.answer(head(), frame);
  }

  /** The messages of an answer on their way, and the end behind them. */
  private final class Sending implements HttpBody.Flow {

    private final Outflow<?> messages;
    private Headers trailers = Headers.empty();
    private @Nullable IOException broken;

    private Sending(Outflow<?> messages) {
      this.messages = messages;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      ProtoCodec<Object> codec = payloads.items();
      Outflow.Ending ending = messages.send(message -> write(frame(codec, message), out));
      if (broken != null) {
        throw broken; // there is nobody to be told how it ended
      }
      Failure failure = failure(ending);
      Headers beside = takeBeside();
      byte[] last = framing.last(failure, beside);
      trailers = framing.trailers(failure, beside);
      if (last.length > 0) {
        out.write(framing.output(last));
      }
    }

    private void write(byte[] frame, OutputStream out) throws IOException {
      try {
        out.write(framing.output(frame));
      } catch (IOException e) {
        broken = e;
        throw e;
      }
    }

    private @Nullable Failure failure(Outflow.Ending ending) {
      ErrorReply error = ending.error();
      return error == null ? null : new Failure(method.proto(), error, ending.declared());
    }

    @Override
    public Headers trailers() {
      return trailers;
    }

    @Override
    public void abandon() {
      messages.abandon();
    }
  }
}
