/** What an operator sees and does: call logs, health, life cycle, debug server. */
module io.kitgen.ops {
  requires java.management;
  requires transitive io.kitgen.runtime;

  exports io.kitgen.ops.audit;
  exports io.kitgen.ops.debug;
  exports io.kitgen.ops.health;
  exports io.kitgen.ops.log;
  exports io.kitgen.ops.request;
  exports io.kitgen.ops.run;
  exports io.kitgen.ops.text;
}
