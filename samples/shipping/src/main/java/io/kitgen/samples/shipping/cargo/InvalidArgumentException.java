package io.kitgen.samples.shipping.cargo;

/** Something that is needed was left out. */
public final class InvalidArgumentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With the words that Go's shipping says. */
  public InvalidArgumentException() {
    super("invalid argument");
  }
}
