package io.kitgen.processor.generate.code;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.facts.Words;

/** How a type is written where Java would rather see a variable: before a dot. */
public final class BeforeDot {

  private BeforeDot() {}

  /**
   * {@code Color}, and in full what is written in capitals only: a constant of that name, as there
   * is one for the codec of {@code UUID}, would go before it in {@code UUID.values()}.
   */
  public static CodeBlock of(TypeName type) {
    if (type instanceof ClassName name) {
      String first = name.topLevelClassName().simpleName();
      if (first.equals(Words.constant(first))) {
        return CodeBlock.of("$L", name.canonicalName());
      }
    }
    return CodeBlock.of("$T", type);
  }
}
