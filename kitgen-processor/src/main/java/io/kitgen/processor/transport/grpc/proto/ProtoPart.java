package io.kitgen.processor.transport.grpc.proto;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.kitgen.processor.generate.code.Declarations;
import io.kitgen.processor.generate.code.Skeleton;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.plan.proto.ProtoMethod;
import io.kitgen.processor.plan.proto.ProtoPayload;
import io.kitgen.processor.plan.proto.ProtoPlan;
import io.kitgen.processor.plan.proto.ProtoType;
import io.kitgen.processor.spi.GeneratedFile;
import io.kitgen.processor.transport.grpc.part.GrpcPart;
import io.kitgen.processor.transport.grpc.proto.value.ProtoScope;
import io.kitgen.processor.transport.grpc.proto.value.ValueCode;
import io.kitgen.processor.transport.grpc.schema.FileSchemas;
import io.kitgen.processor.transport.grpc.schema.descriptor.FileConstant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Makes {@code AddServiceProto}: the codecs of the messages and of every type that they reach, the
 * declared errors, the operations, and the file that declares them.
 */
public final class ProtoPart implements GrpcPart {

  private static final String MODULE = "kitgen-protobuf";

  /** Keeps nothing. */
  public ProtoPart() {}

  @Override
  public Stream<GeneratedFile> generate(ServicePlan plan, ProtoPlan proto) {
    if (plan.service().absent().contains(MODULE)) {
      return Stream.empty();
    }
    ProtoScope scope = new ProtoScope(plan, proto);
    Codecs codecs = new Codecs(proto);
    TypeSpec.Builder type = declaration(scope, codecs);
    for (Codecs.Codec codec : codecs.all()) {
      codec.inner().ifPresent(inner -> type.addMethods(inner(scope, codec, inner)));
    }
    Set<String> items = items(proto);
    scope.types().stream()
        .flatMap(each -> methods(scope, each, items.contains(each.name())))
        .forEach(type::addMethod);
    proto.errors().stream()
        .flatMap(error -> new ErrorMethods(scope, error).methods())
        .forEach(type::addMethod);
    return file(scope, type.build());
  }

  @Override
  public Stream<GeneratedFile> skeleton(ServicePlan plan, ProtoPlan proto) {
    if (plan.service().absent().contains(MODULE)) {
      return Stream.empty();
    }
    ProtoScope scope = new ProtoScope(plan, proto);
    TypeSpec type = declaration(scope, new Codecs(proto)).build();
    return file(scope, Skeleton.of(type, plan.service()));
  }

  private static Stream<GeneratedFile> file(ProtoScope scope, TypeSpec type) {
    return Stream.of(new GeneratedFile.Type(scope.holder().packageName(), type));
  }

  // public final class AddServiceProto {
  //   public static final ProtoFile FILE = …
  private static TypeSpec.Builder declaration(ProtoScope scope, Codecs codecs) {
    Constants constants = new Constants(scope, codecs);
    ProtoPlan proto = scope.proto();
    TypeSpec.Builder type =
        Declarations.finalClass(scope.plan(), scope.holder())
            .addJavadoc(
                "How the messages and errors of {@link $T}, and the types that they hold, look in"
                    + " Protocol Buffers.\n",
                scope.plan().service().type())
            .addField(FileConstant.of(FileSchemas.of(scope.plan(), proto), List.of()));
    codecs.all().forEach(codec -> type.addField(constants.codec(codec)));
    proto.errors().forEach(error -> type.addField(constants.error(error)));
    proto.methods().forEach(method -> type.addField(constants.operation(method)));
    return type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
  }

  /** The messages that stand for something without a name in Java. */
  private static Set<String> items(ProtoPlan proto) {
    Set<String> names = new HashSet<>();
    for (ProtoMethod method : proto.methods()) {
      for (ProtoPayload payload : List.of(method.request(), method.response())) {
        if (payload instanceof ProtoPayload.Messages messages
            && messages.item() instanceof ProtoPayload.Fields fields) {
          names.add(fields.type().name());
        }
      }
    }
    return names;
  }

  private static Stream<MethodSpec> methods(ProtoScope scope, ProtoType type, boolean item) {
    if (type instanceof ProtoType.Message message) {
      return item
          ? new WholeMethods(scope, message.name(), message.type(), message.fields().get(0))
              .methods()
          : new MessageMethods(scope, message).methods();
    }
    if (type instanceof ProtoType.Wrapper wrapper) {
      return new WholeMethods(scope, wrapper.name(), wrapper.type(), wrapper.field()).methods();
    }
    return type instanceof ProtoType.Union union
        ? new UnionMethods(scope, union).methods()
        : new EnumMethods((ProtoType.Enum) type).methods();
  }

  // private static PlaceRequest readPlaceRequest(ProtoReader in, long message, String field) {
  //   return new PlaceRequest(readOrder(in, message, field));
  // }
  private static List<MethodSpec> inner(
      ProtoScope scope, Codecs.Codec codec, Codecs.Codec.Inner inner) {
    TypeName type = scope.type(codec.type());
    CodeBlock value = CodeBlock.of("value.$N()", inner.component());
    return List.of(
        CodecMethods.reader(type, codec.word())
            .addStatement("return new $T(read$L(in, message, field))", type, inner.word())
            .build(),
        CodecMethods.sizer(type, codec.word())
            .addStatement(
                "return size$L($L, out)",
                inner.word(),
                ValueCode.given(value, codec.word() + "." + inner.component()))
            .build(),
        CodecMethods.writer(type, codec.word())
            .addStatement("write$L($L, out)", inner.word(), value)
            .build());
  }
}
