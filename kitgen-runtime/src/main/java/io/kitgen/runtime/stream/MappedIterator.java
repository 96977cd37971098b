package io.kitgen.runtime.stream;

import java.util.Iterator;

/**
 * An iterator's messages, each as a step makes it; closed as that is. What the step throws is
 * thrown as it is, be it a checked exception. Used by one thread.
 */
public final class MappedIterator<T> implements Iterator<T>, AutoCloseable {

  private final Iterator<T> source;
  private final Step<T> step;

  /** The messages of {@code source}. */
  public MappedIterator(Iterator<T> source, Step<T> step) {
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
      throw rethrow(e);
    }
  }

  @Override
  public void close() {
    close(source);
  }

  /** Closes {@code messages} if that is possible. */
  public static void close(Iterator<?> messages) {
    if (messages instanceof AutoCloseable closeable) {
      try {
        closeable.close();
      } catch (Exception e) {
        throw rethrow(e);
      }
    }
  }

  /**
   * Throws {@code failure} as it is, be it a checked exception.
   *
   * @return nothing; it is there to be thrown, so that the compiler sees the end
   */
  public static RuntimeException rethrow(Throwable failure) {
    throw MappedIterator.<RuntimeException>unchecked(failure);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Throwable> E unchecked(Throwable failure) throws E {
    throw (E) failure;
  }

  /** What is done with each message. */
  @FunctionalInterface
  public interface Step<T> {

    /** What becomes of {@code message}. */
    T apply(T message) throws Exception;
  }
}
