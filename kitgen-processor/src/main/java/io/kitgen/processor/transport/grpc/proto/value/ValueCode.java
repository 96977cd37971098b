package io.kitgen.processor.transport.grpc.proto.value;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.generate.code.BeforeDot;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.model.json.bean.ClassFacts;
import io.kitgen.processor.model.json.bean.Making;
import io.kitgen.processor.plan.proto.ProtoValue;
import java.util.Optional;

/** How one value is read, measured and written. */
public final class ValueCode {

  private final ProtoScope scope;
  private final ScalarCode scalars;

  /** For values of {@code scope}. */
  public ValueCode(ProtoScope scope) {
    this.scope = scope;
    this.scalars = new ScalarCode(scope);
  }

  /** Whether it is a message on the wire. */
  public static boolean isMessage(ProtoValue value) {
    ProtoValue onWire = value.onWire();
    return onWire instanceof ProtoValue.Message || onWire instanceof ProtoValue.WellKnown;
  }

  /** What comes next: {@code in.readInt64()}, {@code readLine(in, in.readMessage(), "lines")}. */
  public CodeBlock read(ProtoValue value, String field) {
    if (value instanceof ProtoValue.Valued valued) {
      return make(valued, read(valued.value(), field));
    }
    if (value instanceof ProtoValue.Scalar scalar) {
      return scalars.read(scalar, field);
    }
    return value instanceof ProtoValue.Enum constants
        ? constant(constants, CodeBlock.of("in.readInt32()"), field)
        : at(value, CodeBlock.of("in.readMessage()"), field);
  }

  /** The message that is at {@code place}: {@code readLine(in, lineAt, "line")}. */
  public CodeBlock at(ProtoValue value, CodeBlock place, String field) {
    if (value instanceof ProtoValue.Valued valued) {
      return make(valued, at(valued.value(), place, field));
    }
    if (value instanceof ProtoValue.Message message) {
      return CodeBlock.of("read$L(in, $L, $S)", scope.word(message.name()), place, field);
    }
    return switch (((ProtoValue.WellKnown) value).kind()) {
      case TIMESTAMP -> CodeBlock.of("$T.readInstant(in, $L, $S)", WireNames.TIMES, place, field);
      case DURATION -> CodeBlock.of("$T.readDuration(in, $L, $S)", WireNames.TIMES, place, field);
      case VALUE -> CodeBlock.of("$T.read(in, $L, $S)", WireNames.JSON, place, field);
      case EMPTY -> throw new IllegalStateException("Empty is the type of no member");
    };
  }

  /** {@code toColor(number, in, "color")}. */
  public CodeBlock constant(ProtoValue.Enum value, CodeBlock number, String field) {
    return CodeBlock.of("to$L($L, in, $S)", scope.word(value.name()), number, field);
  }

  /** Whether zero is a constant of Java's. */
  public boolean hasZero(ProtoValue.Enum value) {
    return scope.constants(value.name()).zero().isEmpty();
  }

  /** What stands for one that did not come where there must be one. */
  public CodeBlock absent(ProtoValue value, String field) {
    if (value instanceof ProtoValue.Valued valued) {
      return make(valued, absent(valued.value(), field));
    }
    if (value instanceof ProtoValue.Scalar scalar) {
      return scalars.absent(scalar, field);
    }
    return value instanceof ProtoValue.Enum constants
        ? constant(constants, CodeBlock.of("0"), field)
        : at(value, CodeBlock.of("in.nothing()"), field);
  }

  /** Whether {@link #absent} is a mere literal. */
  public static boolean isLiteral(ProtoValue value) {
    return value instanceof ProtoValue.Scalar scalar
        && switch (ScalarCode.text(scalar)) {
          case STRING, NONE -> true;
          case CONSTANT, FORMAT -> false;
        };
  }

  /** {@code new OrderId(value)}. */
  private CodeBlock make(ProtoValue.Valued value, CodeBlock content) {
    Optional<String> factory =
        value.source() instanceof DataType.ClassType type
            ? factory(ClassFacts.of(type).making())
            : Optional.empty();
    TypeName type = value.source().name();
    return factory
        .map(
            method ->
                CodeBlock.of("$L.$N($L)", BeforeDot.of(value.source().raw()), method, content))
        .orElseGet(() -> CodeBlock.of("$L($L)", newInstance(type), content));
  }

  private static Optional<String> factory(Making making) {
    if (making instanceof Making.ByDelegate delegate) {
      return delegate.factory();
    }
    return making instanceof Making.ByCreator creator ? creator.factory() : Optional.empty();
  }

  /** {@code new Order}, {@code new Page<>}. */
  public static CodeBlock newInstance(TypeName type) {
    return type instanceof ParameterizedTypeName generic
        ? CodeBlock.of("new $T<>", generic.rawType())
        : CodeBlock.of("new $T", type);
  }

  /** What travels of {@code expression}: {@code id.value()}. */
  public CodeBlock onWire(ProtoValue value, CodeBlock expression, Optional<String> checked) {
    if (!(value instanceof ProtoValue.Valued valued)) {
      return expression;
    }
    JsonMember member = valued.member();
    CodeBlock inner =
        CodeBlock.of(member.field() ? "$L.$N" : "$L.$N()", expression, member.accessor());
    boolean primitive = member.type().key().isPrimitive();
    CodeBlock given = checked.filter(f -> !primitive).map(f -> given(inner, f)).orElse(inner);
    return onWire(valued.value(), given, checked);
  }

  /** {@code ProtoWriter.given(each, "Order.lines")}. */
  public static CodeBlock given(CodeBlock expression, String field) {
    return CodeBlock.of("$T.given($L, $S)", WireNames.WRITER, expression, field);
  }

  /** The size of {@code expression}, which is not null, without the tag. */
  public CodeBlock size(ProtoValue value, CodeBlock expression, String field) {
    CodeBlock content = onWire(value, expression, Optional.of(field));
    ProtoValue onWire = value.onWire();
    if (onWire instanceof ProtoValue.Scalar scalar) {
      return scalars.size(scalar, content);
    }
    if (onWire instanceof ProtoValue.Enum) {
      return CodeBlock.of("$T.int32(numberOf($L))", WireNames.SIZE, content);
    }
    if (onWire instanceof ProtoValue.Message message) {
      return CodeBlock.of(
          "$T.delimited(size$L($L, out))", WireNames.SIZE, scope.word(message.name()), content);
    }
    return isJson(onWire)
        ? CodeBlock.of("$T.sizeOf($L, out)", WireNames.JSON, content)
        : CodeBlock.of("$T.sizeOf($L, $S)", WireNames.TIMES, content, field);
  }

  // size += 1 + ProtoSize.int64(a);
  /** Adds the size of {@code expression} and of the tag of {@code number}. */
  public CodeBlock add(ProtoValue value, CodeBlock expression, int number, String field) {
    return statement("size += $L + $L", WireTags.size(number), size(value, expression, field));
  }

  private static boolean isJson(ProtoValue value) {
    return value instanceof ProtoValue.WellKnown known
        && known.kind() == ProtoValue.WellKnown.Kind.VALUE;
  }

  // out.tag(8).int64(value.a());
  /** Writes {@code expression} behind {@code tag}, which is empty within packed numbers. */
  public CodeBlock write(ProtoValue value, CodeBlock expression, CodeBlock tag) {
    CodeBlock content = onWire(value, expression, Optional.empty());
    ProtoValue onWire = value.onWire();
    CodeBlock.Builder code = CodeBlock.builder();
    if (onWire instanceof ProtoValue.Scalar scalar) {
      return code.addStatement("out$L.$L", tag, scalars.write(scalar, content)).build();
    }
    if (onWire instanceof ProtoValue.Enum) {
      return code.addStatement("out$L.int32(numberOf($L))", tag, content).build();
    }
    if (onWire instanceof ProtoValue.Message message) {
      return code.addStatement("out$L.length()", tag)
          .addStatement("write$L($L, out)", scope.word(message.name()), content)
          .build();
    }
    TypeName writer = isJson(onWire) ? WireNames.JSON : WireNames.TIMES;
    return code.addStatement("$T.write($L, out$L)", writer, content, tag).build();
  }

  /** {@code a != 0}; of an enum, whether it is not the zero. */
  public CodeBlock isThere(ProtoValue value, CodeBlock expression) {
    CodeBlock content = onWire(value, expression, Optional.empty());
    return value.onWire() instanceof ProtoValue.Scalar scalar
        ? ScalarCode.isThere(scalar, content)
        : CodeBlock.of("numberOf($L) != 0", content);
  }

  /** {@code TextFormats.URI}. */
  public CodeBlock format(ProtoValue.Scalar value) {
    return scope.format(value.java());
  }

  /** {@code format} with {@code arguments} as a statement. */
  public static CodeBlock statement(String format, Object... arguments) {
    return CodeBlock.builder().addStatement(format, arguments).build();
  }
}
