package io.kitgen.runtime.server;

import io.kitgen.runtime.error.DeclaredError;
import io.kitgen.runtime.error.ErrorReply;
import org.jspecify.annotations.Nullable;

/**
 * The messages of an answer that has many, which are still to be sent: the rest of a server call.
 * {@link #send} is called at most once, by the thread that serves the call, while the answer is
 * made or later; where it may not be called at all, {@link #abandon} is.
 *
 * @param <T> a message
 */
public interface Outflow<T> {

  /**
   * Takes the messages from the service, one after the other, and gives each to {@code sink}, in
   * the context of the call, until there are no more, the deadline passes or the caller goes away.
   * Blocks as long as the service and the sink do. The service's stream is closed in every case,
   * and observers see the call end here.
   *
   * @return how it ended, to be told to the caller behind the messages
   * @throws IllegalStateException when the messages were taken before
   */
  Ending send(Sink<? super T> sink);

  /**
   * Ends the call without its messages: nobody is there to take them. Does nothing where they are
   * sent, so that who closes an answer may always call it.
   */
  void abandon();

  /** Takes messages onto the wire. */
  @FunctionalInterface
  interface Sink<T> {

    /**
     * Writes {@code message}; waits while there is no room for it.
     *
     * @throws java.io.IOException when the caller is gone, which is no fault of the service
     * @throws Exception when it cannot be encoded
     */
    void accept(T message) throws Exception;
  }

  /**
   * How a stream of messages ended.
   *
   * @param error what to say of it; null when all went well
   * @param declared the business error, or null when it is none
   */
  record Ending(@Nullable ErrorReply error, @Nullable DeclaredError<?> declared) {

    /** The end of a stream that went well. */
    public static final Ending WELL = new Ending(null, null);
  }
}
