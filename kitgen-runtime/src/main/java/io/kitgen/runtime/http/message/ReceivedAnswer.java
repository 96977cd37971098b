package io.kitgen.runtime.http.message;

import io.kitgen.Code;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.flow.MessageSource;
import io.kitgen.runtime.http.ErrorBody;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.fault.FailedAnswers;
import io.kitgen.runtime.json.JsonDecoder;
import io.kitgen.runtime.json.JsonLimits;
import java.io.EOFException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The messages of an answer, at the client. Closing it gives the rest of the answer up. */
public final class ReceivedAnswer<T> implements MessageSource<T> {

  private static final Headers PROBLEM = Headers.of("Content-Type", "application/problem+json");

  private final Operation<?, ?> operation;
  private final HttpResponse response;
  private final JsonDecoder<T> decoder;
  private final Bounds bounds;
  private final boolean told;
  private final boolean events;
  private @Nullable LineReader lines;
  private @Nullable Events named;
  private boolean over;

  /**
   * What there is to watch.
   *
   * @param messageBytes how large a message may be
   * @param json what it may hold
   * @param failures what a failure of the wire means for the call
   */
  public record Bounds(int messageBytes, JsonLimits json, Failures failures) {}

  /** Knows what a failure of the wire means for a call. */
  @FunctionalInterface
  public interface Failures {

    /** The exception to throw in the place of {@code failure}. */
    Exception of(IOException failure);
  }

  /** The messages in {@code response}. */
  public ReceivedAnswer(
      Operation<?, ?> operation, HttpResponse response, JsonDecoder<T> decoder, Bounds bounds) {
    this.operation = operation;
    this.response = response;
    this.decoder = decoder;
    this.bounds = bounds;
    String type = response.headers().first("Content-Type");
    this.told = response.headers().first(MessageForm.END_HEADER) != null;
    this.events = type != null && MessageForm.of(type) == MessageForm.EVENTS;
  }

  @Override
  public @Nullable T next() throws Exception {
    byte[] message;
    try {
      LineReader from = lines();
      message = events ? event(from) : line(from);
    } catch (LineReader.TooLong e) {
      throw CallException.of(
              Code.RESOURCE_EXHAUSTED, "a message of " + operation + " is " + e.getMessage())
          .httpStatus(response.status())
          .build();
    } catch (IOException e) {
      throw bounds.failures().of(e);
    }
    if (message == null) {
      return null;
    }
    try {
      return decoder.read(message, bounds.json());
    } catch (RuntimeException e) {
      throw FailedAnswers.unreadable(operation, response.status(), message, e);
    }
  }

  private LineReader lines() throws IOException {
    LineReader from = lines;
    if (from == null) {
      from = new LineReader(response.body().open(), bounds.messageBytes());
      lines = from;
    }
    return from;
  }

  private byte @Nullable [] line(LineReader from) throws Exception {
    while (!over) {
      byte[] line = from.next();
      if (line == null && told) {
        throw cutOff();
      }
      if (line == null) {
        over = true;
        return null;
      }
      if (!ReceivedRequest.isBlank(line)) {
        if (told && !from.ended()) {
          throw cutOff();
        }
        return line;
      }
      if (told) {
        return lastLine(from);
      }
    }
    return null;
  }

  /** Behind the messages: how the call ended. */
  private byte @Nullable [] lastLine(LineReader from) throws Exception {
    byte[] last = from.next();
    if (last == null || !from.ended()) {
      throw cutOff();
    }
    if (!ReceivedRequest.isBlank(last)) {
      throw error(last);
    }
    return end(from);
  }

  private byte @Nullable [] event(LineReader from) throws Exception {
    Events each = named;
    if (each == null) {
      each = new Events(from, bounds.messageBytes());
      named = each;
    }
    byte[] data = over ? null : each.next();
    if (data == null) {
      if (told && !over) {
        throw cutOff();
      }
      return null;
    }
    if (each.name().equals("error")) {
      throw error(data);
    }
    return told && each.name().equals("end") ? end(from) : data;
  }

  /** Reads what is left, which is nothing but the end of the framing, to keep the connection. */
  private byte @Nullable [] end(LineReader from) throws IOException {
    over = true;
    if (from.next() != null) {
      throw new IOException("there is something behind the end of the messages");
    }
    return null;
  }

  private static EOFException cutOff() {
    return new EOFException("the answer ended before it said so");
  }

  private Exception error(byte[] problem) {
    over = true;
    HttpResponse told = new HttpResponse(response.status(), PROBLEM, HttpBody.of(problem));
    Exception error = ErrorBody.problem().read(operation, told);
    return error != null
        ? error
        : FailedAnswers.unknown(operation, response.status(), null, problem);
  }

  @Override
  public void close() {
    response.close();
  }
}
