package demo;

import java.time.Instant;
import org.jspecify.annotations.NullMarked;

/** Something that happened, of which nothing says how JSON tells what. */
@NullMarked
public sealed interface Event {

  /** Something new. */
  record Created(Instant at, Customer by) implements Event {}

  /** Something less. */
  record Deleted(Instant at) implements Event {}

  /** Others. */
  sealed interface Other extends Event {}

  /** A group. */
  record Group(Event first, Event second) implements Other {}
}
