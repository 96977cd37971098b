package io.kitgen.samples.shipping.voyage;

/** There is no such voyage. */
public final class UnknownVoyageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With the words that Go's shipping says. */
  public UnknownVoyageException() {
    super("unknown voyage");
  }
}
