package io.kitgen.servlet;

/** Says that a request is for somebody else. */
final class PassedOnException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PassedOnException() {
    super("no route", null, false, false);
  }
}
