package io.kitgen.processor.spi;

import com.palantir.javapoet.TypeSpec;

/** A file to be written: a type or a resource. */
public sealed interface GeneratedFile {

  /**
   * A top-level type in {@code packageName}; the writer adds {@code @Generated} and nothing else.
   */
  record Type(String packageName, TypeSpec type) implements GeneratedFile {}

  /** A text resource at {@code path} below the class output, lines ending in {@code \n}. */
  record Resource(String path, String content) implements GeneratedFile {}
}
