package io.kitgen.runtime.http.fault;

import io.kitgen.Code;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.error.RefusedException;
import java.io.IOException;

/** Why a server does not take a body. */
public final class BodyRefusals {

  private BodyRefusals() {}

  /** 413, for more than {@code limit} bytes. */
  public static RefusedException tooLarge(long limit) {
    return tooLarge("the body is larger than " + limit + " bytes");
  }

  /** 413. */
  public static RefusedException tooLarge(String message) {
    return new RefusedException(
        ErrorReply.of(Code.RESOURCE_EXHAUSTED, message).name("too-large").httpStatus(413).build());
  }

  /** 415. */
  public static RefusedException unsupported(String message) {
    return new RefusedException(
        ErrorReply.of(Code.INVALID_ARGUMENT, message)
            .name("unsupported-media-type")
            .httpStatus(415)
            .build());
  }

  /** 400, for one that is not what it says it is. */
  public static RefusedException malformed(String message) {
    return new RefusedException(ErrorReply.of(Code.INVALID_ARGUMENT, message).build());
  }

  /** 400, for one that is not all there. */
  public static RefusedException endedEarly(IOException cause) {
    return new RefusedException(
        ErrorReply.of(Code.INVALID_ARGUMENT, "the body ended early").build(), cause);
  }
}
