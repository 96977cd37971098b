/** What a service promises, and what breaks those who rely on it. */
module io.kitgen.contract {
  requires static org.jspecify;
  requires tools.jackson.core;

  exports io.kitgen.contract;
  exports io.kitgen.contract.compare;
  exports io.kitgen.contract.json;
  exports io.kitgen.contract.number;
  exports io.kitgen.contract.rule;
}
