/** logfmt and JSON layouts for Logback. */
module io.kitgen.logback {
  requires transitive ch.qos.logback.core;
  requires io.kitgen.ops;
  requires org.jspecify;
  requires org.slf4j;
  requires transitive ch.qos.logback.classic;

  exports io.kitgen.logback;
}
