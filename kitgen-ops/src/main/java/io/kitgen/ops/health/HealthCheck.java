package io.kitgen.ops.health;

/** Looks at one thing that the process needs: a database, a queue, another service. */
@FunctionalInterface
public interface HealthCheck {

  /**
   * Returns when all is well. It may block: it is called on a thread of its own, and interrupted
   * when it takes too long.
   *
   * @throws Exception what is wrong
   */
  void check() throws Exception;
}
