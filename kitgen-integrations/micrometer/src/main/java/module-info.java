/** Metrics of calls in any Micrometer registry. */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"}) // they have stable names
module io.kitgen.micrometer {
  requires transitive io.kitgen.client;
  requires transitive io.kitgen.resilience;
  requires transitive micrometer.core;
  requires static micrometer.registry.prometheus;
  requires static io.prometheus.metrics.config;
  requires static io.prometheus.writer.text;
  requires static io.prometheus.metrics.model;
  requires static io.prometheus.metrics.tracer.common;

  exports io.kitgen.micrometer;
  exports io.kitgen.micrometer.fleet;
  exports io.kitgen.micrometer.names;
  exports io.kitgen.micrometer.prometheus;
  exports io.kitgen.micrometer.resilience;
}
