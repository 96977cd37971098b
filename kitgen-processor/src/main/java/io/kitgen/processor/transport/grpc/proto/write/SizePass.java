package io.kitgen.processor.transport.grpc.proto.write;

import com.palantir.javapoet.CodeBlock;
import io.kitgen.processor.generate.code.value.LocalNames;
import io.kitgen.processor.plan.proto.ProtoField;
import io.kitgen.processor.plan.proto.ProtoValue;
import io.kitgen.processor.transport.grpc.proto.value.ValueCode;
import io.kitgen.processor.transport.grpc.proto.value.WireNames;
import io.kitgen.processor.transport.grpc.proto.value.WireTags;
import java.util.Optional;

/** Adds up sizes. */
record SizePass(ValueCode values, String index, String length) implements FieldWrites.Pass {

  static SizePass of(ValueCode values, LocalNames locals) {
    return new SizePass(values, locals.of("inner"), locals.of("length"));
  }

  @Override
  public boolean checks() {
    return true;
  }

  @Override
  public CodeBlock comment(ProtoField field) {
    return CodeBlock.of("");
  }

  // size += 1 + ProtoSize.int64(a);
  @Override
  public CodeBlock one(ProtoValue value, CodeBlock expression, int number, String field) {
    return values.add(value, expression, number, field);
  }

  // size += out.sizeOf(1, TextFormats.URI, link);
  @Override
  public CodeBlock unlessEmpty(ProtoValue value, CodeBlock expression, int number, String field) {
    ProtoValue.Scalar scalar = (ProtoValue.Scalar) value.onWire();
    return ValueCode.statement(
        "size += out.sizeOf($L, $L, $L)",
        WireTags.size(number),
        values.format(scalar),
        values.onWire(value, expression, Optional.of(field)));
  }

  // int inner = out.begin();
  // int length = 0;
  // for (long each : scores) {
  //   length += ProtoSize.int64(each);
  // }
  // size += 1 + ProtoSize.delimited(out.end(inner, length));
  @Override
  public CodeBlock packed(
      ProtoValue value, CodeBlock.Builder loop, CodeBlock item, int number, String field) {
    return CodeBlock.builder()
        .addStatement("int $N = out.begin()", index)
        .addStatement("int $N = 0", length)
        .add(
            loop.addStatement("$N += $L", length, values.size(value, item, field))
                .endControlFlow()
                .build())
        .add(end(number))
        .build();
  }

  private CodeBlock end(int number) {
    return ValueCode.statement(
        "size += $L + $T.delimited(out.end($N, $N))",
        WireTags.size(number),
        WireNames.SIZE,
        index,
        length);
  }

  // int inner = out.begin();
  // int length = 1 + out.sizeOf(key);
  // length += 1 + ProtoSize.int32(value);
  // size += 1 + ProtoSize.delimited(out.end(inner, length));
  @Override
  public CodeBlock entry(
      ProtoValue key,
      CodeBlock keyed,
      ProtoValue value,
      CodeBlock expression,
      int number,
      String field) {
    return CodeBlock.builder()
        .addStatement("int $N = out.begin()", index)
        .addStatement("int $N = 1 + $L", length, values.size(key, keyed, field))
        .addStatement("$N += 1 + $L", length, values.size(value, expression, field))
        .add(end(number))
        .build();
  }
}
