package io.kitgen.protobuf;

/** Bytes that are not the message that was expected, or a value that no message can hold. */
public final class ProtoException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a sentence that is safe to be told to who sent the bytes. */
  public ProtoException(String message) {
    super(message);
  }

  /** The same with what was found out first. */
  public ProtoException(String message, Throwable cause) {
    super(message, cause);
  }
}
