package io.kitgen.resilience.breaker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A circuit in the state that a test puts it into. */
final class ScriptedCircuit implements Circuit {

  final List<String> told = new ArrayList<>();
  volatile State state = State.CLOSED;

  @Override
  public State state() {
    return state;
  }

  @Override
  public boolean tryAcquire() {
    return state != State.OPEN;
  }

  @Override
  public void success(long nanos) {
    told.add("success");
  }

  @Override
  public void failure(long nanos, Throwable error) {
    told.add("failure");
  }

  @Override
  public void ignored() {
    told.add("ignored");
  }

  @Override
  public Duration openFor() {
    return Duration.ofSeconds(10);
  }
}
