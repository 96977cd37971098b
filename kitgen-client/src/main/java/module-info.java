/** The builder of clients: policies, filters, life cycle. */
module io.kitgen.client {
  requires transitive io.kitgen.resilience;
  requires transitive io.kitgen.runtime;

  exports io.kitgen.client;
}
