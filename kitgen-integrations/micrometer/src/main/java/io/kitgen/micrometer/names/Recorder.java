package io.kitgen.micrometer.names;

/** Takes the durations of one series of calls. Thread-safe, and never waits. */
@FunctionalInterface
public interface Recorder {

  /** A call took so many nanoseconds. */
  void record(long nanos);
}
