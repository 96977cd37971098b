package io.kitgen.ops.run;

import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A part that is there until it is closed.
 *
 * @param name what people call it
 * @param starter starts it
 */
record StartedPart(String name, RunGroup.Starter starter) implements Part {

  @Override
  public Started start(Consumer<@Nullable Exception> ended) throws Exception {
    return new Started(name, Objects.requireNonNull(starter.start(), name));
  }
}
