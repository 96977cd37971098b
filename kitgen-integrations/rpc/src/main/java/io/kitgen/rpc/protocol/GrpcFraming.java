package io.kitgen.rpc.protocol;

import io.kitgen.rpc.wire.FrameInput;
import io.kitgen.rpc.wire.GrpcFields;
import io.kitgen.rpc.wire.Packing;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.server.deadline.GrpcTimeout;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** gRPC over HTTP/2: the status is in trailers. */
final class GrpcFraming implements Framing {

  static final GrpcFraming GRPC = new GrpcFraming();

  private static final byte[] NONE = {};

  private GrpcFraming() {}

  @Override
  public @Nullable Duration timeout(Headers request) {
    String text = request.first(GrpcTimeout.NAME);
    try {
      return text == null ? null : GrpcTimeout.parse(text);
    } catch (IllegalArgumentException e) {
      throw FrameInput.malformed("grpc-timeout: " + e.getMessage());
    }
  }

  @Override
  public String encodingField() {
    return GrpcFields.ENCODING;
  }

  /** As grpc-go: who compresses its messages gets compressed ones. */
  @Override
  public boolean wantsPacked(Headers request, Packing packing) {
    return packing.packs();
  }

  @Override
  public HttpResponse answer(Headers headers, byte[] frame) {
    return new HttpResponse(200, headers, HttpBody.of(frame, GrpcFields.OK));
  }

  /** Trailers alone, which are the head then. */
  @Override
  public HttpResponse failed(Headers headers, Failure failure) {
    return new HttpResponse(200, failure.fields(headers), HttpBody.empty());
  }

  @Override
  public byte[] last(@Nullable Failure failure, Headers beside) {
    return NONE;
  }

  @Override
  public Headers trailers(@Nullable Failure failure, Headers beside) {
    if (failure != null) {
      return failure.fields(beside);
    }
    return beside.size() == 0 ? GrpcFields.OK : beside.toBuilder().addAll(GrpcFields.OK).build();
  }
}
