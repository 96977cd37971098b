package io.kitgen.runtime.error;

import io.kitgen.Code;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A remote call that ended with something else than an answer or a declared error: refused, lost,
 * too late, or failed at the other side. What is known of it is here; the other side's stack and
 * internals are not.
 */
public class CallException extends RuntimeException implements HasCode {

  private static final long serialVersionUID = 1L;

  private final Code code;
  private final int httpStatus;
  private final @Nullable Duration retryAfter;
  private final String body;
  private final boolean notSent;

  /** For those that say more than a code can: there is nobody to call, say. */
  protected CallException(Builder builder) {
    super(builder.detail, builder.cause);
    this.code = builder.code;
    this.httpStatus = builder.httpStatus;
    this.retryAfter = builder.retryAfter;
    this.body = builder.body;
    this.notSent = builder.notSent;
  }

  /** Starts an exception with {@code code} and a sentence that says what happened. */
  public static Builder of(Code code, String detail) {
    return new Builder(code, detail);
  }

  @Override
  public final Code code() {
    return code;
  }

  /** The status of the HTTP answer, or 0 when there was none. */
  public final int httpStatus() {
    return httpStatus;
  }

  /** How long the other side asks to wait before the next try, or null when it did not say. */
  public final @Nullable Duration retryAfter() {
    return retryAfter;
  }

  /** The answer's body as text, at most 8 KiB of it; empty when there was none. */
  public final String body() {
    return body;
  }

  /**
   * Whether it is sure that nothing of the request has left, so that sending it again cannot have
   * its effect twice: no connection was made. False where it is not known.
   */
  public final boolean notSent() {
    return notSent;
  }

  /** Collects what is known; not thread-safe. */
  public static final class Builder {

    private final Code code;
    private final String detail;
    private int httpStatus;
    private @Nullable Duration retryAfter;
    private @Nullable Throwable cause;
    private String body = "";
    private boolean notSent;

    private Builder(Code code, String detail) {
      this.code = Objects.requireNonNull(code, "code");
      this.detail = Objects.requireNonNull(detail, "detail");
    }

    /** The status of the HTTP answer. */
    public Builder httpStatus(int httpStatus) {
      this.httpStatus = httpStatus;
      return this;
    }

    /** How long the other side asks to wait. */
    public Builder retryAfter(@Nullable Duration retryAfter) {
      this.retryAfter = retryAfter;
      return this;
    }

    /** What made it fail on this side. */
    public Builder cause(@Nullable Throwable cause) {
      this.cause = cause;
      return this;
    }

    /** The answer's body as text, cut to 8 KiB by who reads it. */
    public Builder body(String body) {
      this.body = body;
      return this;
    }

    /** Nothing of the request has left. */
    public Builder notSent(boolean notSent) {
      this.notSent = notSent;
      return this;
    }

    /** The exception. */
    public CallException build() {
      return new CallException(this);
    }
  }
}
