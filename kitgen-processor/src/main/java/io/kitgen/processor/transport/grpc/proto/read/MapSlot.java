package io.kitgen.processor.transport.grpc.proto.read;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.generate.code.value.LocalNames;
import io.kitgen.processor.generate.code.value.Made;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.facts.Words;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.plan.proto.ProtoField;
import io.kitgen.processor.plan.proto.ProtoValue;
import io.kitgen.processor.transport.grpc.proto.value.ValueCode;
import io.kitgen.processor.transport.grpc.proto.value.WireNames;
import io.kitgen.processor.transport.grpc.proto.value.WireTags;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** A map, each entry of which is a message of its key and its value. */
final class MapSlot implements FieldSlot {

  private static final int KEY = 1;
  private static final int VALUE = 2;

  private final ValueCode values;
  private final ProtoField field;
  private final JsonMember member;
  private final TypeShape.MapOf map;
  private final String local;
  private final String method;

  /**
   * @param owner what the method that reads an entry is called after
   */
  MapSlot(ValueCode values, LocalNames locals, ProtoField field, JsonMember member, String owner) {
    this.values = values;
    this.field = field;
    this.member = member;
    this.map = (TypeShape.MapOf) member.type().shape();
    this.local = locals.of(member);
    this.method = "readEntryOf" + owner + Words.capitalised(member.property());
  }

  // Map<String, Integer> counts = new LinkedHashMap<>();
  @Override
  public CodeBlock declaration() {
    return ValueCode.statement(
        "$T $N = new $T<>()",
        member.type().name().withoutAnnotations(),
        local,
        Made.of(map.kind()).implementation());
  }

  // case 34 -> readEntryOfOrderCounts(in, in.readMessage(), counts); // counts = 4
  @Override
  public CodeBlock cases(String tag) {
    return CodeBlock.of(
        "case $L -> $N(in, in.readMessage(), $N); // $L = $L\n",
        WireTags.delimited(field.number()),
        method,
        local,
        field.name(),
        field.number());
  }

  @Override
  public CodeBlock after() {
    return CodeBlock.of("");
  }

  @Override
  public CodeBlock value() {
    return Made.of(map.kind()).value(local);
  }

  // private static void readEntryOfOrderCounts(
  //     ProtoReader in, long message, Map<String, Integer> map) {
  //   long outer = in.enter(message, "counts");
  //   String key = "";
  //   int value = 0;
  //   for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
  //     switch (tag) {
  //       case 10 -> key = in.readString("key");
  //       case 16 -> value = in.readInt32();
  //       default -> in.skip(tag);
  //     }
  //   }
  //   map.put(key, value);
  //   in.leave(outer);
  // }
  @Override
  public Stream<MethodSpec> methods() {
    Part key = new Part(values, field.key().orElseThrow(), "key", KEY);
    Part value = new Part(values, field.value(), "value", VALUE);
    CodeBlock code =
        CodeBlock.builder()
            .addStatement("long outer = in.enter(message, $S)", field.name())
            .add(key.declaration())
            .add(value.declaration())
            .beginControlFlow("for (int tag = in.readTag(); tag != 0; tag = in.readTag())")
            .beginControlFlow("switch (tag)")
            .add(key.cases())
            .add(value.cases())
            .addStatement("default -> in.skip(tag)")
            .endControlFlow()
            .endControlFlow()
            .addStatement("map.put($L, $L)", key.value(), value.value())
            .addStatement("in.leave(outer)")
            .build();
    return Stream.of(
        MethodSpec.methodBuilder(method)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addParameter(WireNames.READER, "in")
            .addParameter(TypeName.LONG, "message")
            .addParameter(member.type().name().withoutAnnotations(), "map")
            .addCode(code)
            .build());
  }

  /** A key or a value. */
  private record Part(ValueCode values, ProtoValue of, String name, int number) {

    private boolean isMessage() {
      return ValueCode.isMessage(of);
    }

    CodeBlock declaration() {
      if (isMessage()) {
        return ValueCode.statement("long $NAt = 0", name);
      }
      TypeName type = of.java().name().withoutAnnotations();
      return ValueCode.isLiteral(of)
          ? ValueCode.statement("$T $N = $L", type, name, values.absent(of, name))
          : ValueCode.statement("$T $N = null", type, name);
    }

    CodeBlock cases() {
      int tag = WireTags.of(number, of);
      return isMessage()
          ? ValueCode.statement("case $1L -> $2NAt = in.readMessage($2NAt)", tag, name)
          : ValueCode.statement("case $L -> $N = $L", tag, name, values.read(of, name));
    }

    CodeBlock value() {
      if (isMessage()) {
        CodeBlock place = CodeBlock.of("$1NAt == 0 ? in.nothing() : $1NAt", name);
        return values.at(of, place, name);
      }
      return ValueCode.isLiteral(of)
          ? CodeBlock.of("$N", name)
          : CodeBlock.of("$1N == null ? $2L : $1N", name, values.absent(of, name));
    }
  }
}
