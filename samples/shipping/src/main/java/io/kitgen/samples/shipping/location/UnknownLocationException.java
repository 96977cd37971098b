package io.kitgen.samples.shipping.location;

/** There is no such location. */
public final class UnknownLocationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With the words that Go's shipping says. */
  public UnknownLocationException() {
    super("unknown location");
  }
}
