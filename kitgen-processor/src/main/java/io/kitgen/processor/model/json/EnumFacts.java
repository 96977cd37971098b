package io.kitgen.processor.model.json;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType.Constant;
import io.kitgen.processor.model.DataType.EnumType;
import io.kitgen.processor.model.DataType.OtherMember;
import java.util.List;
import java.util.Optional;

/** What Jackson makes of an enum. Where nothing is said, a constant is its {@code toString()}. */
public final class EnumFacts {

  private static final String STRING = "java.lang.String";

  private EnumFacts() {}

  /** The text that a constant is given; Jackson takes the empty one for a text too. */
  public static Optional<String> text(Constant constant) {
    return AnnotationModel.find(constant.annotations(), Jackson.PROPERTY)
        .map(property -> property.text("value", ""));
  }

  /** The other texts under which a constant is read. */
  public static List<String> aliases(Constant constant) {
    return AnnotationModel.find(constant.annotations(), Jackson.ALIAS)
        .map(alias -> Jackson.texts(alias, "value"))
        .orElse(List.of());
  }

  /** The constant that stands for texts that nobody knows, if there is one. */
  public static Optional<Constant> otherwise(EnumType type) {
    return type.constants().stream()
        .filter(constant -> Jackson.has(constant.annotations(), Jackson.ENUM_DEFAULT))
        .findFirst();
  }

  /** The method or field that gives the text of each constant, if there is one. */
  public static Optional<OtherMember> value(EnumType type) {
    return type.others().stream()
        .filter(member -> Jackson.has(member.annotations(), Jackson.VALUE))
        .findFirst();
  }

  /** Whether only the running program knows the texts: a method of the enum gives them. */
  public static boolean isComputed(EnumType type) {
    return value(type).isPresent()
        || type.others().stream()
            .anyMatch(member -> member.name().equals("toString") && member.parameters().isEmpty());
  }

  /** The texts of all constants in order; none where only the running program knows them. */
  public static List<String> texts(EnumType type) {
    return isComputed(type)
        ? List.of()
        : type.constants().stream().map(EnumFacts::known).distinct().toList();
  }

  /** The text of the constant called {@code name}, as far as the compiler knows it. */
  public static String text(EnumType type, String name) {
    return type.constants().stream()
        .filter(constant -> constant.name().equals(name) && !isComputed(type))
        .map(EnumFacts::known)
        .findFirst()
        .orElse(name);
  }

  private static String known(Constant constant) {
    return text(constant).orElse(constant.name());
  }

  /** Whether {@code value} gives a text, and generated code can ask it. */
  public static boolean isText(OtherMember value) {
    return value.isPublic()
        && !value.isStatic()
        && value.parameters().isEmpty()
        && value.type().filter(type -> type.key().toString().equals(STRING)).isPresent();
  }
}
