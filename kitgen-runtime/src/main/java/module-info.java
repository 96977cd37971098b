/** The small runtime behind generated code. */
module io.kitgen.runtime {
  requires transitive com.fasterxml.jackson.annotation;
  requires transitive io.kitgen.annotations;
  requires transitive org.jspecify;
  requires tools.jackson.core;
}
