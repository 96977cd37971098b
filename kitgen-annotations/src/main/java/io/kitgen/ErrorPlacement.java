package io.kitgen;

/**
 * Where the answer of a transport carries a business error. Faults always use the transport's own
 * status, whichever is chosen.
 */
public enum ErrorPlacement {
  /**
   * In the status of the transport, with the details in its error body. Over HTTP: the status of
   * the error's code and {@code application/problem+json}.
   */
  STATUS,

  /**
   * In the result: the status is OK and the member that {@link ResultName#error()} names holds the
   * error, as in {@code {"v": "", "err": "empty string"}}. Go kit's stringsvc answers so over HTTP.
   * An operation without such a member is refused at compile time.
   */
  IN_RESULT
}
