package io.kitgen.processor.transport.grpc.proto.write;

import com.palantir.javapoet.CodeBlock;
import io.kitgen.processor.plan.proto.ProtoField;
import io.kitgen.processor.plan.proto.ProtoValue;
import io.kitgen.processor.transport.grpc.proto.value.ValueCode;
import io.kitgen.processor.transport.grpc.proto.value.WireTags;

/** Writes. */
record WritePass(ValueCode values) implements FieldWrites.Pass {

  private static final CodeBlock NO_TAG = CodeBlock.of("");

  @Override
  public boolean checks() {
    return false;
  }

  @Override
  public CodeBlock comment(ProtoField field) {
    return CodeBlock.of("// $L = $L\n", field.name(), field.number());
  }

  private static CodeBlock tag(int tag) {
    return CodeBlock.of(".tag($L)", tag);
  }

  // out.tag(8).int64(a);
  @Override
  public CodeBlock one(ProtoValue value, CodeBlock expression, int number, String field) {
    return values.write(value, expression, WireTags.code(number, value));
  }

  // out.text(18);
  @Override
  public CodeBlock unlessEmpty(ProtoValue value, CodeBlock expression, int number, String field) {
    return ValueCode.statement("out.text($L)", WireTags.delimited(number));
  }

  // out.tag(26).length();
  // for (long each : scores) {
  //   out.int64(each);
  // }
  @Override
  public CodeBlock packed(
      ProtoValue value, CodeBlock.Builder loop, CodeBlock item, int number, String field) {
    return CodeBlock.builder()
        .addStatement("out$L.length()", tag(WireTags.delimited(number)))
        .add(loop.add(values.write(value, item, NO_TAG)).endControlFlow().build())
        .build();
  }

  // out.tag(34).length();
  // out.tag(10).string(entry.getKey());
  // out.tag(16).int32(entry.getValue());
  @Override
  public CodeBlock entry(
      ProtoValue key,
      CodeBlock keyed,
      ProtoValue value,
      CodeBlock expression,
      int number,
      String field) {
    return CodeBlock.builder()
        .addStatement("out$L.length()", tag(WireTags.delimited(number)))
        .add(one(key, keyed, 1, field))
        .add(one(value, expression, 2, field))
        .build();
  }
}
