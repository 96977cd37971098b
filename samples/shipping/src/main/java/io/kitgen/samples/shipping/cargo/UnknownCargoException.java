package io.kitgen.samples.shipping.cargo;

/** There is no such cargo. */
public final class UnknownCargoException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With the words that Go's shipping says. */
  public UnknownCargoException() {
    super("unknown cargo");
  }
}
