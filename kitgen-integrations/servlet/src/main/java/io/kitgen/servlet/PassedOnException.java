package io.kitgen.servlet;

/** Says that a request is for somebody else. */
final class PassedOnException extends RuntimeException {

  static final PassedOnException INSTANCE = new PassedOnException();

  private static final long serialVersionUID = 1L;

  private PassedOnException() {
    super("no route", null, false, false);
  }
}
