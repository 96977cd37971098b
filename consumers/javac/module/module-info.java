/** A service in a module of its own, which does not read {@code java.compiler}. */
module shop {
  requires transitive io.kitgen.runtime;

  exports shop;
}
