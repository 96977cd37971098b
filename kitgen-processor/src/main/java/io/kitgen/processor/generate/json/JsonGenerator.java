package io.kitgen.processor.generate.json;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.kitgen.processor.generate.code.Declarations;
import io.kitgen.processor.generate.code.Skeleton;
import io.kitgen.processor.generate.json.value.ContainerMethods;
import io.kitgen.processor.generate.json.value.JsonScope;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.plan.json.JsonError;
import io.kitgen.processor.plan.json.JsonPlan;
import io.kitgen.processor.plan.json.JsonType;
import io.kitgen.processor.spi.GeneratedFile;
import io.kitgen.processor.spi.Generator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Makes {@code ShopJson}: the codecs of the messages and of every type that they reach, and the
 * declared errors.
 */
public final class JsonGenerator implements Generator {

  /** Keeps nothing. */
  public JsonGenerator() {}

  @Override
  public Stream<GeneratedFile> generate(ServicePlan plan) {
    return generate(plan, JsonPlan.of(plan));
  }

  /** Makes {@code OrderJson}, beside the one type that {@code plan} is about. */
  public Stream<GeneratedFile> ofType(ServicePlan plan) {
    return generate(plan, JsonPlan.ofResults(plan));
  }

  private static Stream<GeneratedFile> generate(ServicePlan plan, JsonPlan json) {
    JsonScope scope = new JsonScope(plan, json);
    List<MethodSpec> methods = new ArrayList<>();
    for (JsonType type : json.types()) {
      if (json.shared(type).isEmpty()) {
        methods(scope, type).forEach(methods::add);
      }
    }
    for (JsonError error : json.errors()) {
      new ErrorMethods(scope, error).methods().forEach(methods::add);
    }
    TypeSpec.Builder type = declaration(plan, scope);
    scope.constants().forEach(type::addField);
    return file(plan, type.addMethod(constructor()).addMethods(methods).build());
  }

  /** The constants alone: nobody outside sees the rest. */
  @Override
  public Stream<GeneratedFile> skeleton(ServicePlan plan) {
    JsonScope scope = new JsonScope(plan, JsonPlan.of(plan));
    TypeSpec type = declaration(plan, scope).addMethod(constructor()).build();
    return file(plan, Skeleton.of(type, plan.service()));
  }

  // public final class ShopJson {
  //   public static final JsonCodec<Order> ORDER =
  //       JsonCodec.of(ShopJson::readOrder, ShopJson::writeOrder);
  //
  //   public static final DeclaredError<SoldOutException> SOLD_OUT = …
  private static TypeSpec.Builder declaration(ServicePlan plan, JsonScope scope) {
    TypeSpec.Builder type =
        Declarations.finalClass(plan, plan.json())
            .addJavadoc(
                scope.json().isOfService()
                    ? "How the messages and errors of {@link $T}, and the types that they hold, look"
                        + " in JSON.\n"
                    : "How {@link $T}, and the types that it holds, look in JSON.\n",
                plan.service().type());
    CodecConstants codecs = new CodecConstants(scope);
    scope.json().types().forEach(each -> codecs.of(each).forEach(type::addField));
    for (JsonError error : scope.json().errors()) {
      FieldSpec constant = new ErrorMethods(scope, error).constant();
      type.addField(constant);
    }
    return type;
  }

  private static Stream<MethodSpec> methods(JsonScope scope, JsonType type) {
    if (type instanceof JsonType.ObjectType object) {
      return new RecordMethods(scope).of(object);
    }
    if (type instanceof JsonType.ValueType value) {
      return new RecordMethods(scope).of(value);
    }
    if (type instanceof JsonType.ClassType made) {
      return new ClassMethods(scope, made).methods();
    }
    if (type instanceof JsonType.UnionType union) {
      return new UnionMethods(scope, union).methods();
    }
    return type instanceof JsonType.ContainerType container
        ? new ContainerMethods(scope).of(container)
        : Stream.empty();
  }

  private static MethodSpec constructor() {
    return MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build();
  }

  private static Stream<GeneratedFile> file(ServicePlan plan, TypeSpec type) {
    return Stream.of(new GeneratedFile.Type(plan.service().type().packageName(), type));
  }
}
