package io.kitgen.http;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/**
 * The parts of a form, one after the other, however many and large: the body of an operation that
 * takes one as its parameter. Of those that come in with a request each is to be read before the
 * next is asked for; going on drops what is left of it. Used by one thread, once.
 */
public final class Parts implements Iterator<FormPart> {

  private final Iterator<FormPart> parts;

  private Parts(Iterator<FormPart> parts) {
    this.parts = Objects.requireNonNull(parts, "parts");
  }

  /** {@code parts}, to be sent. */
  public static Parts of(FormPart... parts) {
    return new Parts(List.of(parts).iterator());
  }

  /** {@code parts}, each asked for when those before it are sent. */
  public static Parts of(Iterator<FormPart> parts) {
    return new Parts(parts);
  }

  @Override
  public boolean hasNext() {
    return parts.hasNext();
  }

  @Override
  public FormPart next() {
    return parts.next();
  }
}
