package io.kitgen.processor.dialect.path;

/** How a dialect writes a path. */
@FunctionalInterface
public interface PathSyntax {

  /** Reads {@code text}, which is not empty. */
  ForeignPath read(String text);
}
