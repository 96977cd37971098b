package io.kitgen.protobuf;

import io.kitgen.Code;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.error.RefusedException;
import io.kitgen.runtime.error.Violation;
import java.util.List;
import java.util.Objects;

/** How transports refuse requests that cannot be read, each in the same words. */
public final class ProtoRefusals {

  private ProtoRefusals() {}

  /** The bytes are not the message that was expected. */
  public static RefusedException unreadable(ProtoException e) {
    String message = Objects.requireNonNullElse(e.getMessage(), "not a message");
    return new RefusedException(
        ErrorReply.of(Code.INVALID_ARGUMENT, message)
            .violations(List.of(new Violation("", "", message)))
            .build(),
        e);
  }

  /** A message has more than {@code most} bytes. */
  public static RefusedException tooLarge(int most) {
    return new RefusedException(
        ErrorReply.of(
                Code.RESOURCE_EXHAUSTED,
                "the request has a message of more than " + most + " bytes")
            .name("too-large")
            .build());
  }
}
