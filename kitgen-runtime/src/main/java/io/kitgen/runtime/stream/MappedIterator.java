package io.kitgen.runtime.stream;

import java.util.Iterator;

/** An iterator's messages, each as a step makes it; closed as that is. */
final class MappedIterator<T> implements Iterator<T>, AutoCloseable {

  private final Iterator<T> source;
  private final Step<T> step;

  MappedIterator(Iterator<T> source, Step<T> step) {
    this.source = source;
    this.step = step;
  }

  @Override
  public boolean hasNext() {
    return source.hasNext();
  }

  @Override
  public T next() {
    T message = source.next();
    try {
      return step.apply(message);
    } catch (Exception e) {
      throw Messages.rethrow(e);
    }
  }

  @Override
  public void close() {
    Messages.close(source);
  }

  /** What is done with each message. */
  interface Step<T> {
    T apply(T message) throws Exception;
  }
}
