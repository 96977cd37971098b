package io.kitgen.runtime.http.message;

import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.http.ErrorBody;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.syntax.MediaTypes;
import io.kitgen.runtime.json.JsonEncoder;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * How messages follow each other in the body of an answer, and how it says that they have ended. An
 * answer that is cut off says neither that it is whole nor what was wrong, whatever became of the
 * framing on its way.
 */
public enum MessageForm {

  /**
   * One a line. They end with an empty line, which readers of such lines pass over; behind it comes
   * another one, or a problem document in its place.
   */
  LINES("", "\n", "\n\n", "\n", "\n"),

  /**
   * Server-sent events, without a name for a message, {@code end} when all have come, {@code error}
   * with a problem document when not.
   */
  EVENTS("data: ", "\n\n", "event: end\ndata: {}\n\n", "event: error\ndata: ", "\n\n");

  /** The types of an answer with messages, the one preferred first. */
  public static final List<String> TYPES = List.of("application/x-ndjson", "text/event-stream");

  /** Says that the end of the messages is told in the body, so that nothing else is their end. */
  static final String END_HEADER = "Kitgen-End";

  private static final JsonEncoder<ErrorReply> PROBLEM = ErrorBody.problem()::write;

  private final String before;
  private final String behind;
  private final String end;
  private final String beforeError;
  private final String behindError;

  MessageForm(String before, String behind, String end, String beforeError, String behindError) {
    this.before = before;
    this.behind = behind;
    this.end = end;
    this.beforeError = beforeError;
    this.behindError = behindError;
  }

  /** The form of a body of {@code type}. */
  public static MessageForm of(String type) {
    return MediaTypes.typeOf(type).equals(TYPES.get(1)) ? EVENTS : LINES;
  }

  /**
   * The header fields of an answer of {@code type} in this form. It is not to be kept, nor to be
   * gathered by a proxy (nginx is told so by a field of its own).
   */
  public static Headers headers(String type) {
    return Headers.of(
        "Content-Type",
        type,
        "Cache-Control",
        "no-store",
        "X-Accel-Buffering",
        "no",
        END_HEADER,
        "told");
  }

  /** Writes a message. */
  <T> void message(JsonEncoder<T> encoder, T message, ByteArrayOutputStream out) {
    ascii(before, out);
    encoder.write(message, (OutputStream) out);
    ascii(behind, out);
  }

  /** Writes that all messages have come. */
  void end(ByteArrayOutputStream out) {
    ascii(end, out);
  }

  /** Writes why no more messages come. */
  void error(ErrorReply error, ByteArrayOutputStream out) {
    ascii(beforeError, out);
    PROBLEM.write(error, (OutputStream) out);
    ascii(behindError, out);
  }

  private static void ascii(String text, ByteArrayOutputStream out) {
    for (int i = 0; i < text.length(); i++) {
      out.write(text.charAt(i));
    }
  }
}
