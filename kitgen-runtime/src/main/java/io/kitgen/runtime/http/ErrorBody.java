package io.kitgen.runtime.http;

import io.kitgen.runtime.Operation;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.json.JsonEncoder;
import io.kitgen.runtime.json.JsonWriter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How an error looks as the body of an answer, in both directions. Status and header fields are not
 * its matter. Implementations are safe for use by many threads at once.
 */
public interface ErrorBody {

  /**
   * RFC 9457's problem document: {@code type}, {@code title}, {@code status}, {@code detail}, and
   * beside them {@code code}, {@code error} (the name of a declared error) and the exception's own
   * members. The default.
   */
  static ErrorBody problem() {
    return ProblemBody.INSTANCE;
  }

  /**
   * Go kit's {@code {"error": "text"}}, with the members of a declared exception beside it. Its
   * examples send it as {@code text/plain}, because they forget the header; here it is what it is.
   */
  static ErrorBody goKit() {
    return new MessageBody("error", false);
  }

  /**
   * {@code {"message": "text"}}, or whatever {@code member} is called, with the members of a
   * declared exception beside it: what many APIs answer that know nothing of kitgen. An answer that
   * does not name its error is the declared error of its status, where there is exactly one and the
   * body has what its exception is built of; else a {@link io.kitgen.runtime.error.CallException}
   * with the text.
   *
   * @param member what holds the text, such as {@code message} at GitHub
   */
  static ErrorBody byStatus(String member) {
    return new MessageBody(member, true);
  }

  /** The {@code Content-Type} of such a body. */
  default String contentType() {
    return "application/json; charset=utf-8";
  }

  /** Writes the one object that says {@code reply}. */
  void write(ErrorReply reply, JsonWriter out);

  /**
   * The exception that {@code response} stands for: a declared one built again, or a {@link
   * io.kitgen.runtime.error.CallException}; null when the body is not of this kind.
   *
   * @param response an answer whose body can be read again and again
   */
  @Nullable Exception read(Operation<?, ?> operation, HttpResponse response);

  /** The whole answer that says {@code reply}: status, header fields and body. */
  default HttpResponse answer(ErrorReply reply) {
    Headers.Builder headers = Headers.builder().add("Content-Type", contentType());
    Duration retryAfter = reply.retryAfter();
    if (retryAfter != null) {
      headers.add("Retry-After", Long.toString(retryAfter.plusNanos(999_999_999).toSeconds()));
    }
    reply.metadata().forEach(headers::set);
    JsonEncoder<ErrorReply> document = this::write;
    return new HttpResponse(
        reply.httpStatus(), headers.build(), HttpBody.of(document.write(reply)));
  }
}
