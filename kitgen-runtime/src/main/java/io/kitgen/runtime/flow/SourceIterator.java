package io.kitgen.runtime.flow;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The messages of a source, which is closed when there are no more. */
final class SourceIterator<T> implements Iterator<T>, AutoCloseable {

  private final MessageSource<T> source;
  private @Nullable T next;
  private @Nullable Throwable failure;
  private boolean over;

  SourceIterator(MessageSource<T> source) {
    this.source = source;
  }

  @Override
  public boolean hasNext() {
    if (next == null && !over) {
      advance();
    }
    if (failure != null) { // each time: there never is a good end behind it
      throw Messages.rethrow(failure);
    }
    return next != null;
  }

  private void advance() {
    try {
      next = source.next();
    } catch (Throwable e) {
      failure = e;
    }
    if (next == null) {
      over = true;
      source.close();
    }
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException("there are no more messages");
    }
    T message = next;
    next = null;
    if (message == null) {
      throw new IllegalStateException("used by two threads at once");
    }
    return message;
  }

  /** What has come already can still be had. */
  @Override
  public void close() {
    over = true;
    source.close();
  }
}
