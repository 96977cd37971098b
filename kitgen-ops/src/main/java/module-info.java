/** What an operator sees and does: call logs, health, life cycle, debug server. */
module io.kitgen.ops {
  requires transitive io.kitgen.runtime;
}
