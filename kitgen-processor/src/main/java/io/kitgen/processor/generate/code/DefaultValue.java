package io.kitgen.processor.generate.code;

import com.palantir.javapoet.CodeBlock;
import io.kitgen.processor.model.ScalarKind;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;

/**
 * The text of a {@code @Default} as an expression. That it can be read was checked before.
 *
 * @param expression {@code 20}, {@code Color.RED}, {@code TextFormats.DURATION.parse("PT5S")}
 * @param constant whether it costs nothing; else it is worth a constant of its own
 */
public record DefaultValue(CodeBlock expression, boolean constant) {

  /** {@code text} as a {@code type}, which is a scalar or an enum. */
  public static DefaultValue of(TypeUse type, String text) {
    return type.shape() instanceof TypeShape.Scalar scalar
        ? scalar(scalar.kind(), text)
        : new DefaultValue(CodeBlock.of("$L.$L", BeforeDot.of(type.key()), text), true);
  }

  private static DefaultValue scalar(ScalarKind kind, String text) {
    return switch (kind) {
      case STRING -> literal("$S", text);
      case BOOLEAN -> literal("$L", text);
      case CHAR -> literal("$L", quoted(text.charAt(0)));
      // By value: 010 would be another number to Java.
      case BYTE -> literal("(byte) $L", Byte.parseByte(text));
      case SHORT -> literal("(short) $L", Short.parseShort(text));
      case INT -> literal("$L", Integer.parseInt(text));
      case LONG -> literal("$LL", Long.parseLong(text));
      case FLOAT -> literal("$Lf", Float.parseFloat(text));
      case DOUBLE -> literal("$L", Double.parseDouble(text));
      default ->
          new DefaultValue(
              CodeBlock.of("$T.$L.parse($S)", RuntimeNames.TEXT_FORMATS, kind, text), false);
    };
  }

  private static DefaultValue literal(String format, Object value) {
    return new DefaultValue(CodeBlock.of(format, value), true);
  }

  private static String quoted(char letter) {
    String inner =
        switch (letter) {
          case '\'' -> "\\'";
          case '\\' -> "\\\\";
          case '\n' -> "\\n";
          case '\r' -> "\\r";
          default ->
              Character.isISOControl(letter)
                  ? String.format("\\u%04x", (int) letter)
                  : String.valueOf(letter);
        };
    return "'" + inner + "'";
  }
}
