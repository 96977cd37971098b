package io.kitgen.runtime.call;

/** A part of a request that may be good for one reading only. */
public interface Replayable {

  /** Whether it can be read more than once, so that a request with it can be sent again. */
  boolean replayable();
}
