/** The builder of clients: instances, balancing, policies, filters, life cycle. */
module io.kitgen.client {
  requires transitive io.kitgen.resilience;
  requires transitive io.kitgen.runtime;

  exports io.kitgen.client;
  exports io.kitgen.client.balance;
  exports io.kitgen.client.entry;
  exports io.kitgen.client.fleet;
  exports io.kitgen.client.health;
  exports io.kitgen.client.instance;
  exports io.kitgen.client.registry;
  exports io.kitgen.client.source;
}
