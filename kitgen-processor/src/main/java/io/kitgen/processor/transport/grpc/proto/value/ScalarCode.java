package io.kitgen.processor.transport.grpc.proto.value;

import com.palantir.javapoet.CodeBlock;
import io.kitgen.processor.model.ScalarKind;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.plan.proto.ProtoScalar;
import io.kitgen.processor.plan.proto.ProtoValue;
import java.util.Locale;

/** How a scalar of Protocol Buffers is read, measured and written. */
public final class ScalarCode {

  private final ProtoScope scope;

  ScalarCode(ProtoScope scope) {
    this.scope = scope;
  }

  /** What Java has for a scalar that is a string on the wire. */
  public enum Text {
    /** A string. */
    STRING,
    /** The name of a constant. */
    CONSTANT,
    /** A value with a format. */
    FORMAT,
    /** Nothing: it is no string. */
    NONE
  }

  /** What {@code value} is. */
  public static Text text(ProtoValue.Scalar value) {
    if (value.kind() != ProtoScalar.STRING) {
      return Text.NONE;
    }
    if (value.java().shape() instanceof TypeShape.Named) {
      return Text.CONSTANT;
    }
    return isKind(value, ScalarKind.STRING) ? Text.STRING : Text.FORMAT;
  }

  private static boolean isKind(ProtoValue.Scalar value, ScalarKind kind) {
    return value.java().shape() instanceof TypeShape.Scalar scalar && scalar.kind() == kind;
  }

  /** {@code in.readInt64()}, {@code in.readText(TextFormats.UUID, "id")}. */
  CodeBlock read(ProtoValue.Scalar value, String field) {
    return switch (text(value)) {
      case STRING -> CodeBlock.of("in.readString($S)", field);
      case CONSTANT -> CodeBlock.of("in.readConstant($T.class, $S)", value.java().key(), field);
      case FORMAT -> CodeBlock.of("in.readText($L, $S)", scope.format(value.java()), field);
      default -> readNumber(value, field);
    };
  }

  private static CodeBlock readNumber(ProtoValue.Scalar value, String field) {
    for (ScalarKind small : new ScalarKind[] {ScalarKind.BYTE, ScalarKind.SHORT, ScalarKind.CHAR}) {
      if (isKind(value, small)) {
        return CodeBlock.of("in.read$L($S)", capitalised(small.name()), field);
      }
    }
    return CodeBlock.of("in.read$L()", reader(value.kind()));
  }

  private static String capitalised(String word) {
    return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
  }

  private static String reader(ProtoScalar kind) {
    return switch (kind) {
      case DOUBLE -> "Double";
      case FLOAT -> "Float";
      case INT32, UINT32 -> "Int32";
      case INT64, UINT64 -> "Int64";
      case SINT32 -> "Sint32";
      case SINT64 -> "Sint64";
      case FIXED32, SFIXED32 -> "Fixed32";
      case FIXED64, SFIXED64 -> "Fixed64";
      case BOOL -> "Bool";
      case STRING -> "String";
      case BYTES -> "Bytes";
    };
  }

  /** What stands for one that did not come: {@code 0}, {@code ""}. */
  CodeBlock absent(ProtoValue.Scalar value, String field) {
    return switch (text(value)) {
      case STRING -> CodeBlock.of("$S", "");
      case CONSTANT -> CodeBlock.of("in.noConstant($T.class, $S)", value.java().key(), field);
      case FORMAT -> CodeBlock.of("in.noText($L, $S)", scope.format(value.java()), field);
      case NONE ->
          switch (value.kind()) {
            case BOOL -> CodeBlock.of("false");
            case BYTES -> CodeBlock.of("new byte[0]");
            case FLOAT -> CodeBlock.of("0f");
            case DOUBLE -> CodeBlock.of("0d");
            case INT64, UINT64, SINT64, FIXED64, SFIXED64 -> CodeBlock.of("0L");
            default -> zero(value);
          };
    };
  }

  private static CodeBlock zero(ProtoValue.Scalar value) {
    if (isKind(value, ScalarKind.BYTE)) {
      return CodeBlock.of("(byte) 0");
    }
    if (isKind(value, ScalarKind.SHORT)) {
      return CodeBlock.of("(short) 0");
    }
    return CodeBlock.of(isKind(value, ScalarKind.CHAR) ? "'\\0'" : "0");
  }

  /** Its size without the tag. */
  CodeBlock size(ProtoValue.Scalar value, CodeBlock expression) {
    return switch (value.kind()) {
      case DOUBLE, FIXED64, SFIXED64 -> CodeBlock.of("$T.FIXED64", WireNames.SIZE);
      case FLOAT, FIXED32, SFIXED32 -> CodeBlock.of("$T.FIXED32", WireNames.SIZE);
      case BOOL -> CodeBlock.of("$T.BOOL", WireNames.SIZE);
      case BYTES -> CodeBlock.of("$T.delimited($L.length)", WireNames.SIZE, expression);
      case STRING ->
          switch (text(value)) {
            case FORMAT ->
                CodeBlock.of("out.sizeOf($L, $L)", scope.format(value.java()), expression);
            case CONSTANT -> CodeBlock.of("out.sizeOf($L.name())", expression);
            default -> CodeBlock.of("out.sizeOf($L)", expression);
          };
      case INT64, UINT64 -> CodeBlock.of("$T.int64($L)", WireNames.SIZE, expression);
      default -> CodeBlock.of("$T.$L($L)", WireNames.SIZE, value.kind().text(), expression);
    };
  }

  /** {@code int64(value.a())}, to be called on the writer. */
  CodeBlock write(ProtoValue.Scalar value, CodeBlock expression) {
    return switch (value.kind()) {
      case DOUBLE -> CodeBlock.of("float64($L)", expression);
      case FLOAT -> CodeBlock.of("float32($L)", expression);
      case INT64, UINT64 -> CodeBlock.of("int64($L)", expression);
      case FIXED32, SFIXED32 -> CodeBlock.of("fixed32($L)", expression);
      case FIXED64, SFIXED64 -> CodeBlock.of("fixed64($L)", expression);
      case STRING ->
          switch (text(value)) {
            case FORMAT -> CodeBlock.of("text()");
            case CONSTANT -> CodeBlock.of("string($L.name())", expression);
            default -> CodeBlock.of("string($L)", expression);
          };
      default -> CodeBlock.of("$L($L)", value.kind().text(), expression);
    };
  }

  /** {@code a != 0}: whether it is not what is left out. */
  public static CodeBlock isThere(ProtoValue.Scalar value, CodeBlock expression) {
    return switch (value.kind()) {
      case BOOL -> expression;
      case STRING -> CodeBlock.of("!$L.isEmpty()", expression);
      case BYTES -> CodeBlock.of("$L.length > 0", expression);
      // Minus zero is written.
      case FLOAT -> CodeBlock.of("$T.floatToRawIntBits($L) != 0", Float.class, expression);
      case DOUBLE -> CodeBlock.of("$T.doubleToRawLongBits($L) != 0", Double.class, expression);
      default -> CodeBlock.of("$L != 0", expression);
    };
  }
}
