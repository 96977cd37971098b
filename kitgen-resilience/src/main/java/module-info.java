/** Retries, breakers, limits and the rest of what keeps calls alive. */
module io.kitgen.resilience {
  requires transitive io.kitgen.runtime;

  exports io.kitgen.resilience;
  exports io.kitgen.resilience.breaker;
  exports io.kitgen.resilience.fanout;
  exports io.kitgen.resilience.hedge;
  exports io.kitgen.resilience.keyed;
  exports io.kitgen.resilience.limit;
  exports io.kitgen.resilience.overload;
  exports io.kitgen.resilience.policy;
  exports io.kitgen.resilience.retry;
}
