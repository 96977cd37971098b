package io.kitgen.ops.run;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A part before it has started. */
interface Part {

  /** Starts it; {@code ended} is told when it ends by itself, with the reason or null. */
  Started start(Consumer<@Nullable Exception> ended) throws Exception;

  /**
   * A part that has started.
   *
   * @param name what people call it
   * @param stop stops it and waits until it has stopped
   */
  record Started(String name, AutoCloseable stop) {}
}
