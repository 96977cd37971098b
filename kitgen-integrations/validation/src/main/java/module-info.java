/** Constraints that only a Jakarta validator knows. */
module io.kitgen.validation {
  requires transitive io.kitgen.runtime;
  requires transitive jakarta.validation;

  exports io.kitgen.validation;
}
