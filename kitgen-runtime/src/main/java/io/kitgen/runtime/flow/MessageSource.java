package io.kitgen.runtime.flow;

import org.jspecify.annotations.Nullable;

/**
 * Where messages come from, one by one: a transport's side of a stream. Used by one thread at a
 * time, but for {@link #close}.
 *
 * @param <T> a message
 */
public interface MessageSource<T> extends AutoCloseable {

  /**
   * Waits for the next message.
   *
   * @return null behind the last one, when the other side has said that it was the last
   * @throws Exception what has become of the call: a declared error, or anything else
   */
  @Nullable T next() throws Exception;

  /**
   * Lets go of it; what has not been read is not wanted. Closing twice is closing once. May be
   * called by another thread while one waits, which then fails.
   */
  @Override
  void close();
}
