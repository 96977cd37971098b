package io.kitgen.processor.transport.grpc.proto;

import static java.util.Comparator.comparingInt;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.generate.code.value.LocalNames;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.plan.proto.ProtoField;
import io.kitgen.processor.plan.proto.ProtoType;
import io.kitgen.processor.transport.grpc.proto.read.FieldReads;
import io.kitgen.processor.transport.grpc.proto.value.ProtoScope;
import io.kitgen.processor.transport.grpc.proto.write.FieldWrites;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The methods of a message with fields. */
final class MessageMethods {

  private final ProtoScope scope;
  private final ProtoType.Message message;
  private final Members members;

  MessageMethods(ProtoScope scope, ProtoType.Message message) {
    this.scope = scope;
    this.message = message;
    this.members = Members.of(message);
  }

  Stream<MethodSpec> methods() {
    return Stream.concat(
        read(), write(scope, scope.type(message.type()), message.name(), written()));
  }

  /** In the order of their numbers, as everybody writes them. */
  private List<Written> written() {
    List<Written> all = new ArrayList<>();
    for (ProtoField field : message.fields()) {
      members.written(field).ifPresent(member -> all.add(new Written(field, member)));
    }
    all.sort(comparingInt(each -> each.field().number()));
    return all;
  }

  /** A field and what gives it. */
  record Written(ProtoField field, JsonMember member) {}

  // private static Order readOrder(ProtoReader in, long message, String field) {
  //   long outer = in.enter(message, field);
  //   …
  //   Order value = new Order(id, lines.toList());
  //   in.leave(outer);
  //   return value;
  // }
  private Stream<MethodSpec> read() {
    LocalNames locals = new LocalNames("in", "message", "field", "outer");
    FieldReads reads = new FieldReads(scope, locals, message.name());
    for (ProtoField field : message.fields()) {
      members
          .taken(field)
          .ifPresent(member -> reads.add(field, member, members.isNoted(field, member)));
    }
    TypeName type = scope.type(message.type());
    String value = locals.of("value");
    MethodSpec.Builder method =
        CodecMethods.reader(type, message.name())
            .addStatement("long outer = in.enter(message, field)")
            .addCode(reads.code())
            .addCode(new MakingCode(type, message, members, reads, locals).make(value))
            .addStatement("in.leave(outer)")
            .addStatement("return $N", value);
    if (reads.isUnchecked()) {
      method.addAnnotation(unchecked());
    }
    return Stream.concat(Stream.of(method.build()), reads.methods());
  }

  static AnnotationSpec unchecked() {
    return AnnotationSpec.builder(SuppressWarnings.class)
        .addMember("value", "$S", "unchecked")
        .build();
  }

  // private static int sizeOrder(Order value, ProtoWriter out) {
  //   int index = out.begin();
  //   int size = 0;
  //   …
  //   return out.end(index, size);
  // }
  //
  // private static void writeOrder(Order value, ProtoWriter out) {
  //   …
  // }
  static Stream<MethodSpec> write(
      ProtoScope scope, TypeName type, String name, List<Written> fields) {
    FieldWrites sizes =
        FieldWrites.sizes(scope, name, new LocalNames("value", "out", "index", "size"));
    FieldWrites bytes = FieldWrites.bytes(scope, name, new LocalNames("value", "out"));
    CodeBlock.Builder measured = CodeBlock.builder();
    CodeBlock.Builder written = CodeBlock.builder();
    for (Written each : fields) {
      measured.add(sizes.code(each.field(), each.member()));
      written.add(bytes.code(each.field(), each.member()));
    }
    return Stream.of(
        CodecMethods.sizer(type, name)
            .addStatement("int index = out.begin()")
            .addStatement("int size = 0")
            .addCode(measured.build())
            .addStatement("return out.end(index, size)")
            .build(),
        CodecMethods.writer(type, name).addCode(written.build()).build());
  }
}
