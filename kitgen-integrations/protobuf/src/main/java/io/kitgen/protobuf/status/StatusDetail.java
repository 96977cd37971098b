package io.kitgen.protobuf.status;

/** One of Google's own messages among the details of a status. */
public sealed interface StatusDetail permits BadRequest, ErrorInfo, RetryInfo {

  /** The full name of the message: {@code google.rpc.ErrorInfo}. */
  String messageName();

  /** The message in bytes. */
  byte[] toBytes();

  /** The message with its name. */
  default Any toAny() {
    return Any.of(messageName(), toBytes());
  }
}
