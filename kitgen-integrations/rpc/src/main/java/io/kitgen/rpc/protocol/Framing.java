package io.kitgen.rpc.protocol;

import io.kitgen.rpc.wire.Dialect;
import io.kitgen.rpc.wire.Packing;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpResponse;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What is different among protocols whose messages travel in frames. Thread-safe. */
public interface Framing {

  /** The framing of {@code dialect}. */
  static Framing of(Dialect dialect) {
    return switch (dialect.family()) {
      case GRPC -> GrpcFraming.GRPC;
      case WEB -> WebFraming.BINARY;
      case WEB_TEXT -> WebFraming.TEXT;
      case CONNECT, CONNECT_STREAM -> ConnectFraming.CONNECT;
    };
  }

  /** How long the caller waits; null when it did not say. */
  @Nullable Duration timeout(Headers request);

  /** The field that says how messages are compressed. */
  String encodingField();

  /** Whether answers are to be compressed where that is worth it. */
  boolean wantsPacked(Headers request, Packing packing);

  /** The frames in {@code body}. */
  default InputStream input(InputStream body) {
    return body;
  }

  /** Frames as they go out. */
  default byte[] output(byte[] frames) {
    return frames;
  }

  /** Whether {@link #input} and {@link #output} change the bytes. */
  default boolean isText() {
    return false;
  }

  /** A call that went well, with its one message. */
  default HttpResponse answer(Headers headers, byte[] frame) {
    return whole(headers, frame, null);
  }

  /** A call that failed before its first message. */
  default HttpResponse failed(Headers headers, Failure failure) {
    return whole(headers, new byte[0], failure);
  }

  /** An answer that is at hand, its last frame behind {@code frame}. */
  private HttpResponse whole(Headers headers, byte[] frame, @Nullable Failure failure) {
    byte[] end = last(failure, Headers.empty());
    byte[] whole = Arrays.copyOf(frame, frame.length + end.length);
    System.arraycopy(end, 0, whole, frame.length, end.length);
    return new HttpResponse(200, headers, HttpBody.of(output(whole)));
  }

  /**
   * The frame behind the messages that says how the call ended; empty where trailers say it.
   *
   * @param failure null when the call went well
   * @param beside what the service says beside its messages
   */
  byte[] last(@Nullable Failure failure, Headers beside);

  /** As {@link #last} in trailers; empty where the frame says it. */
  default Headers trailers(@Nullable Failure failure, Headers beside) {
    return Headers.empty();
  }
}
