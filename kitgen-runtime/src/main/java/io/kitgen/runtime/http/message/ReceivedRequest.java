package io.kitgen.runtime.http.message;

import io.kitgen.Code;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.error.RefusedException;
import io.kitgen.runtime.flow.MessageSource;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.fault.BodyRefusals;
import io.kitgen.runtime.json.JsonDecoder;
import io.kitgen.runtime.json.JsonException;
import io.kitgen.runtime.server.Limits;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The messages of a request, one a line, at the server. What cannot be read ends the call. */
public final class ReceivedRequest<T> implements MessageSource<T> {

  private final HttpBody body;
  private final JsonDecoder<T> decoder;
  private final Limits limits;
  private @Nullable LineReader lines;
  private volatile boolean closed;
  private long number;

  /** The messages in {@code body}, which the engine closes. */
  public ReceivedRequest(HttpBody body, JsonDecoder<T> decoder, Limits limits) {
    this.body = body;
    this.decoder = decoder;
    this.limits = limits;
  }

  @Override
  public @Nullable T next() {
    byte[] line = line();
    while (line != null && isBlank(line)) {
      line = line();
    }
    if (line == null) {
      return null;
    }
    try {
      return decoder.read(line, limits.json());
    } catch (JsonException e) {
      throw new RefusedException(
          ErrorReply.of(
                  Code.INVALID_ARGUMENT, "line " + number + ": " + e.path() + ": " + e.getMessage())
              .member("line", Long.toString(number))
              .member("path", e.path())
              .build(),
          e);
    }
  }

  private byte @Nullable [] line() {
    if (closed) { // the body is the engine's again, and may be another call's connection
      throw new IllegalStateException("the call has ended");
    }
    number++;
    try {
      LineReader from = lines;
      if (from == null) {
        from = new LineReader(body.open(), limits.bodyBytes());
        lines = from;
      }
      byte[] line = from.next();
      if (from.total() > limits.contentBytes()) {
        throw BodyRefusals.tooLarge(limits.contentBytes());
      }
      return line;
    } catch (LineReader.TooLong e) {
      throw BodyRefusals.tooLarge("line " + number + " is " + e.getMessage());
    } catch (IOException e) {
      throw BodyRefusals.endedEarly(e);
    }
  }

  static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t') {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {
    closed = true;
  }
}
