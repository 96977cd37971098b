package io.kitgen.runtime.error;

import io.kitgen.Code;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Thrown by a service that wants to answer with a plain code, without an exception type of its own.
 * The message is shown to the caller: it must be safe. The caller gets a {@link CallException} with
 * the same code and message.
 */
public class ServiceException extends RuntimeException implements HasCode {

  private static final long serialVersionUID = 1L;

  private final Code code;

  /** An answer with {@code code} and a message that is safe to show to the caller. */
  public ServiceException(Code code, String safeMessage) {
    this(code, safeMessage, null);
  }

  /** As the other one; {@code cause} is for the server's log and never leaves the process. */
  public ServiceException(Code code, String safeMessage, @Nullable Throwable cause) {
    super(safeMessage, cause);
    this.code = Objects.requireNonNull(code, "code");
  }

  @Override
  public Code code() {
    return code;
  }
}
