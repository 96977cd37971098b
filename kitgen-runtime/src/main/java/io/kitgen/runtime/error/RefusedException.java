package io.kitgen.runtime.error;

import io.kitgen.Code;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call that is refused before it reaches the service: undecodable, too large, not admitted, too
 * late. Admission, filters and middleware throw it too, with a reply that says what the caller may
 * know. Neither an answer nor a failure of the server.
 */
public final class RefusedException extends RuntimeException implements HasCode {

  private static final long serialVersionUID = 1L;

  private final transient ErrorReply reply;

  /** Refuses with {@code reply}. */
  public RefusedException(ErrorReply reply) {
    this(reply, null);
  }

  /** As the other one; {@code cause} is for the server's log and never leaves the process. */
  public RefusedException(ErrorReply reply, @Nullable Throwable cause) {
    super(reply.message(), cause);
    this.reply = Objects.requireNonNull(reply, "reply");
  }

  /** What is said to the caller. */
  public ErrorReply reply() {
    return reply;
  }

  @Override
  public Code code() {
    return reply.code();
  }
}
