package io.kitgen.processor.transport.grpc.proto;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.transport.grpc.proto.value.WireNames;
import javax.lang.model.element.Modifier;

/** The heads of the three methods that a message has. */
final class CodecMethods {

  private CodecMethods() {}

  // private static Order readOrder(ProtoReader in, long message, String field)
  static MethodSpec.Builder reader(TypeName type, String name) {
    return method("read" + name)
        .returns(type)
        .addParameter(WireNames.READER, "in")
        .addParameter(TypeName.LONG, "message")
        .addParameter(String.class, "field");
  }

  // private static int sizeOrder(Order value, ProtoWriter out)
  static MethodSpec.Builder sizer(TypeName type, String name) {
    return method("size" + name)
        .returns(TypeName.INT)
        .addParameter(type, "value")
        .addParameter(WireNames.WRITER, "out");
  }

  // private static void writeOrder(Order value, ProtoWriter out)
  static MethodSpec.Builder writer(TypeName type, String name) {
    return method("write" + name).addParameter(type, "value").addParameter(WireNames.WRITER, "out");
  }

  static MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
  }
}
