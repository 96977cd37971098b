package io.kitgen.processor.generate.schema;

import io.kitgen.processor.model.DataType.Constant;
import io.kitgen.processor.model.DataType.EnumType;
import io.kitgen.processor.model.json.EnumFacts;
import java.util.List;

/** The texts of an enum's constants, as far as the compiler can know them. */
final class EnumTexts {

  private EnumTexts() {}

  /** All of them in order; none where only the running program knows. */
  static List<String> of(EnumType type) {
    return EnumFacts.isComputed(type)
        ? List.of()
        : type.constants().stream().map(EnumTexts::of).distinct().toList();
  }

  /** That of the constant called {@code name}. */
  static String of(EnumType type, String name) {
    return type.constants().stream()
        .filter(constant -> constant.name().equals(name) && !EnumFacts.isComputed(type))
        .map(EnumTexts::of)
        .findFirst()
        .orElse(name);
  }

  private static String of(Constant constant) {
    return EnumFacts.text(constant).orElse(constant.name());
  }
}
