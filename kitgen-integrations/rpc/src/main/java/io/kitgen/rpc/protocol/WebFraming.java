package io.kitgen.rpc.protocol;

import io.kitgen.rpc.wire.Base64Input;
import io.kitgen.rpc.wire.Frames;
import io.kitgen.rpc.wire.Packing;
import io.kitgen.runtime.http.Headers;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** gRPC-Web: the trailers are the last frame, so that scripts in browsers can read them. */
final class WebFraming implements Framing {

  static final WebFraming BINARY = new WebFraming(false);
  static final WebFraming TEXT = new WebFraming(true);

  private final boolean text;

  private WebFraming(boolean text) {
    this.text = text;
  }

  @Override
  public @Nullable Duration timeout(Headers request) {
    return GrpcFraming.GRPC.timeout(request);
  }

  @Override
  public String encodingField() {
    return GrpcFraming.GRPC.encodingField();
  }

  @Override
  public boolean wantsPacked(Headers request, Packing packing) {
    return GrpcFraming.GRPC.wantsPacked(request, packing);
  }

  @Override
  public boolean isText() {
    return text;
  }

  @Override
  public InputStream input(InputStream body) {
    return text ? new Base64Input(body) : body;
  }

  /** Each piece is padded by itself: readers take four letters at a time. */
  @Override
  public byte[] output(byte[] frames) {
    return text ? Base64.getEncoder().encode(frames) : frames;
  }

  @Override
  public byte[] last(@Nullable Failure failure, Headers beside) {
    StringBuilder fields = new StringBuilder();
    GrpcFraming.GRPC
        .trailers(failure, beside)
        .forEach(
            (name, value) ->
                fields
                    .append(name.toLowerCase(Locale.ROOT))
                    .append(": ")
                    .append(value)
                    .append("\r\n"));
    return Frames.of(fields.toString().getBytes(StandardCharsets.UTF_8), Frames.WEB_TRAILERS);
  }
}
