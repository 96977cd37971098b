package io.kitgen.processor.generate.json.value;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.generate.code.EmptyValues;
import io.kitgen.processor.generate.code.RuntimeNames;
import io.kitgen.processor.generate.code.value.Made;
import io.kitgen.processor.model.Nullness;
import io.kitgen.processor.model.ScalarKind;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.plan.json.JsonType;
import java.util.Map;
import java.util.stream.Stream;

/** The methods that read and write a list, a set, a map or an {@code Optional}. */
public final class ContainerMethods {

  private final ValueCode values;

  public ContainerMethods(JsonScope scope) {
    this.values = new ValueCode(scope.json());
  }

  public Stream<MethodSpec> of(JsonType.ContainerType type) {
    if (type.shape() instanceof TypeShape.ArrayOf array) {
      return new ArrayMethods(values).of(type, array.element());
    }
    MethodSpec.Builder reader = CodecMethods.reader(type.type(), type.name());
    MethodSpec.Builder writer = CodecMethods.writer(type.type(), type.name());
    if (type.shape() instanceof TypeShape.Sequence sequence) {
      reader.addCode(read(sequence));
      writer.addCode(writeElements(values, sequence.element()));
    } else if (type.shape() instanceof TypeShape.MapOf map) {
      reader.addCode(read(type, map));
      writer.addCode(write(map));
    } else if (type.shape() instanceof TypeShape.PresenceOf presence) {
      reader.addCode(read(presence));
      writer.addCode(write(presence));
    } else if (type.shape() instanceof TypeShape.OptionalOf optional) {
      reader.addCode(read(optional));
      writer.addCode(write(optional));
    }
    return Stream.of(reader.build(), writer.build());
  }

  // JsonReader.Elements<Order> list = new JsonReader.Elements<>();
  // in.beginArray();
  // while (in.hasNext()) {
  //   list.add(readOrder(in));
  // }
  // return list.toList();
  private CodeBlock read(TypeShape.Sequence sequence) {
    Made made = Made.of(sequence.container());
    String variable = sequence.container().isSet() ? "set" : "list";
    return CodeBlock.builder()
        .addStatement(
            "$T $L = new $T<>()",
            generic(made.declared(), printedArgument(sequence.element())),
            variable,
            made.implementation())
        .add(elements(sequence, variable))
        .addStatement("return $L", made.value(variable))
        .build();
  }

  /**
   * Jackson makes sets of an enum that refuse null, unless the source says that it may be. What is
   * sorted can never have one.
   */
  private CodeBlock elements(TypeShape.Sequence sequence, String variable) {
    TypeUse element = sequence.element();
    boolean refusesNull =
        sequence.container().isSorted()
            || (sequence.container() == TypeShape.Sequence.Container.SET
                && values.isEnum(element)
                && element.nullness() != Nullness.NULLABLE);
    return elements(variable, refusesNull ? values.read(element) : values.readOrNull(element));
  }

  public static CodeBlock readElements(ValueCode values, TypeUse element, String variable) {
    return elements(variable, values.readOrNull(element));
  }

  private static CodeBlock elements(String variable, CodeBlock value) {
    return CodeBlock.builder()
        .addStatement("in.beginArray()")
        .beginControlFlow("while (in.hasNext())")
        .addStatement("$L.add($L)", variable, value)
        .endControlFlow()
        .build();
  }

  // out.beginArray();
  // for (Order each : value) {
  //   writeOrder(each, out);
  // }
  // out.endArray();
  public static CodeBlock writeElements(ValueCode values, TypeUse element) {
    return CodeBlock.builder()
        .addStatement("out.beginArray()")
        .beginControlFlow("for ($T each : value)", element.name().withoutAnnotations())
        .add(values.writeOrNull(element, CodeBlock.of("each")))
        .endControlFlow()
        .addStatement("out.endArray()")
        .build();
  }

  // Map<UUID, Order> map = new LinkedHashMap<>();
  // in.beginObject();
  // for (UUID key = in.nextKey(TextFormats.UUID); key != null; key = …) {
  //   if (map.put(key, readOrder(in)) != null) {
  //     throw in.duplicateKey();
  //   }
  // }
  // return Collections.unmodifiableMap(map);
  private CodeBlock read(JsonType type, TypeShape.MapOf map) {
    Made made = Made.of(map.kind());
    CodeBlock next =
        isString(map.key())
            ? CodeBlock.of("in.nextKey()")
            : CodeBlock.of("in.nextKey($L)", values.format(map.key()));
    CodeBlock.Builder code =
        CodeBlock.builder()
            .addStatement("$T map = new $T<>()", type.type(), made.implementation())
            .addStatement("in.beginObject()")
            .beginControlFlow(
                "for ($1T key = $2L;$Wkey != null;$Wkey = $2L)", boxed(map.key()), next);
    CodeBlock value = values.readOrNull(map.value());
    if (JsonMember.allowsNull(map.value())) {
      // The value that was there before may be null too.
      code.beginControlFlow("if (map.containsKey(key))")
          .addStatement("throw in.duplicateKey()")
          .endControlFlow()
          .addStatement("map.put(key, $L)", value);
    } else {
      code.beginControlFlow("if (map.put(key, $L) != null)", value)
          .addStatement("throw in.duplicateKey()")
          .endControlFlow();
    }
    return code.endControlFlow().addStatement("return $L", made.value("map")).build();
  }

  // out.beginObject();
  // for (Map.Entry<UUID, Order> entry : value.entrySet()) {
  //   out.name(TextFormats.UUID, entry.getKey());
  //   writeOrder(entry.getValue(), out);
  // }
  // out.endObject();
  private CodeBlock write(TypeShape.MapOf map) {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .addStatement("out.beginObject()")
            .beginControlFlow(
                "for ($T<$T, $T> entry : value.entrySet())",
                Map.Entry.class,
                boxed(map.key()),
                printedArgument(map.value()));
    code.add(
        isString(map.key())
            ? ValueCode.statement("out.name(entry.getKey())")
            : ValueCode.statement("out.name($L, entry.getKey())", values.format(map.key())));
    if (JsonMember.allowsNull(map.value())) {
      code.addStatement("$T each = entry.getValue()", boxed(map.value()))
          .add(values.writeOrNull(map.value(), CodeBlock.of("each")));
    } else {
      code.add(values.write(map.value(), CodeBlock.of("entry.getValue()")));
    }
    return code.endControlFlow().addStatement("out.endObject()").build();
  }

  // return in.tryNull() ? Presence.ofNull() : Presence.of(in.readString());
  private CodeBlock read(TypeShape.PresenceOf presence) {
    return ValueCode.statement(
        "return in.tryNull() ? $1T.ofNull() : $1T.of($2L)",
        RuntimeNames.PRESENCE,
        values.read(presence.value()));
  }

  // if (value.isPresent()) {
  //   out.write(value.get());
  // } else {
  //   out.writeNull();
  // }
  private CodeBlock write(TypeShape.PresenceOf presence) {
    return writeIfPresent(presence.value(), CodeBlock.of("value.get()"));
  }

  // return in.tryNull() ? Optional.empty() : Optional.of(in.readString());
  private CodeBlock read(TypeShape.OptionalOf optional) {
    return ValueCode.statement(
        "return in.tryNull() ? $L : $T.of($L)",
        EmptyValues.of(optional),
        EmptyValues.type(optional.kind()),
        values.read(optional.value()));
  }

  // if (value.isPresent()) {
  //   out.write(value.get());
  // } else {
  //   out.writeNull();
  // }
  private CodeBlock write(TypeShape.OptionalOf optional) {
    return writeIfPresent(
        optional.value(), CodeBlock.of("value.$L()", EmptyValues.getter(optional.kind())));
  }

  private CodeBlock writeIfPresent(TypeUse type, CodeBlock content) {
    return CodeBlock.builder()
        .beginControlFlow("if (value.isPresent())")
        .add(values.write(type, content))
        .nextControlFlow("else")
        .addStatement("out.writeNull()")
        .endControlFlow()
        .build();
  }

  private static boolean isString(TypeUse key) {
    return key.shape() instanceof TypeShape.Scalar scalar && scalar.kind() == ScalarKind.STRING;
  }

  private static TypeName boxed(TypeUse type) {
    TypeName name = type.name().withoutAnnotations();
    return name.isPrimitive() ? name.box() : name;
  }

  /** With its own annotation, as it stands between angle brackets. */
  private static TypeName printedArgument(TypeUse type) {
    return type.name().isPrimitive() ? type.name().box() : type.name();
  }

  private static TypeName generic(ClassName type, TypeName argument) {
    return ParameterizedTypeName.get(type, argument);
  }
}
