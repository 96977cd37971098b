package io.kitgen.rpc.protocol;

import io.kitgen.rpc.wire.Frames;
import io.kitgen.rpc.wire.Packing;
import io.kitgen.runtime.http.Headers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Connect's streams: the end is a frame of JSON. */
final class ConnectFraming implements Framing {

  static final ConnectFraming CONNECT = new ConnectFraming();

  private ConnectFraming() {}

  @Override
  public @Nullable Duration timeout(Headers request) {
    return ConnectFields.timeout(request);
  }

  @Override
  public String encodingField() {
    return "connect-content-encoding";
  }

  @Override
  public boolean wantsPacked(Headers request, Packing packing) {
    return Packing.acceptsGzip(request.joined("connect-accept-encoding"));
  }

  @Override
  public byte[] last(@Nullable Failure failure, Headers beside) {
    Headers.Builder metadata = beside.toBuilder();
    if (failure != null) {
      failure.reply().metadata().forEach(metadata::set);
    }
    return Frames.of(ConnectErrors.end(failure, metadata.build()), Frames.CONNECT_END);
  }
}
