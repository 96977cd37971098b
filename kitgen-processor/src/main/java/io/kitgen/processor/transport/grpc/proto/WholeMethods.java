package io.kitgen.processor.transport.grpc.proto;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.generate.code.value.LocalNames;
import io.kitgen.processor.plan.proto.ProtoField;
import io.kitgen.processor.transport.grpc.proto.read.FieldReads;
import io.kitgen.processor.transport.grpc.proto.value.ProtoScope;
import io.kitgen.processor.transport.grpc.proto.write.FieldWrites;
import java.util.stream.Stream;

/**
 * The methods of a message whose one field is all that Java has: a list within a list, one of many
 * strings.
 */
final class WholeMethods {

  private final ProtoScope scope;
  private final String name;
  private final TypeName type;
  private final ProtoField field;

  WholeMethods(ProtoScope scope, String name, TypeName type, ProtoField field) {
    this.scope = scope;
    this.name = name;
    this.type = type.withoutAnnotations();
    this.field = field;
  }

  // private static List<String> readStringList(ProtoReader in, long message, String field) {
  //   long outer = in.enter(message, field);
  //   …
  //   in.leave(outer);
  //   return values.toList();
  // }
  Stream<MethodSpec> methods() {
    LocalNames locals = new LocalNames("in", "message", "field", "outer");
    FieldReads reads = new FieldReads(scope, locals, name);
    reads.add(field, field.member(), false);
    MethodSpec.Builder read =
        CodecMethods.reader(type, name)
            .addStatement("long outer = in.enter(message, field)")
            .addCode(reads.code())
            .addStatement("in.leave(outer)")
            .addStatement("return $L", reads.value(field.member().property()).orElseThrow());
    if (reads.isUnchecked()) {
      read.addAnnotation(MessageMethods.unchecked());
    }
    return Stream.of(Stream.of(read.build()), reads.methods(), write()).flatMap(methods -> methods);
  }

  private Stream<MethodSpec> write() {
    CodeBlock whole = CodeBlock.of("value");
    CodeBlock measured =
        FieldWrites.sizes(scope, name, new LocalNames("value", "out", "index", "size"))
            .code(field, field.member(), whole);
    CodeBlock written =
        FieldWrites.bytes(scope, name, new LocalNames("value", "out"))
            .code(field, field.member(), whole);
    return Stream.of(
        CodecMethods.sizer(type, name)
            .addStatement("int index = out.begin()")
            .addStatement("int size = 0")
            .addCode(measured)
            .addStatement("return out.end(index, size)")
            .build(),
        CodecMethods.writer(type, name).addCode(written).build());
  }
}
