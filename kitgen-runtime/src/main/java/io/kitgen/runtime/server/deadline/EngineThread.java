package io.kitgen.runtime.server.deadline;

import io.kitgen.runtime.CallContext;

/**
 * Says that a call runs on a thread of the engine, so that it may be interrupted when its deadline
 * passes. An engine that owns its threads binds {@link #OWNED} to true in the context that it hands
 * to its handler; a thread of the user is never interrupted.
 */
public final class EngineThread {

  /** Bound to true: the thread that calls the handler belongs to the engine. */
  public static final CallContext.Key<Boolean> OWNED =
      CallContext.Key.local("engine-thread", Boolean.class);

  private EngineThread() {}
}
