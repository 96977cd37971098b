package io.kitgen.interop.grpc.addsvc;

import io.kitgen.Code;
import io.kitgen.ErrorStatus;

/** One of Go kit's three. */
@ErrorStatus(Code.INVALID_ARGUMENT)
public final class TwoZeroesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With Go kit's text. */
  public TwoZeroesException() {
    super("can't sum two zeroes");
  }
}
