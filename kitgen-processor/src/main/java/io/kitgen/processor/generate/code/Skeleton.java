package io.kitgen.processor.generate.code;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import io.kitgen.processor.model.ServiceModel;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * A generated type of a service with errors: the same types and signatures, and nothing behind
 * them. Who uses it compiles as far as the user's own errors allow, so that these are what the
 * compiler shows, and not a "cannot find symbol" for each use.
 */
public final class Skeleton {

  private final CodeBlock failure;

  private Skeleton(ServiceModel service) {
    this.failure =
        CodeBlock.of(
            "throw new $T($S);\n",
            IllegalStateException.class,
            "kitgen: " + service.type().simpleName() + " has errors");
  }

  /** The skeleton of {@code type}, the types within it included. */
  public static TypeSpec of(TypeSpec type, ServiceModel service) {
    return new Skeleton(service).of(type);
  }

  /** Nothing but the name of {@code type}: for a service that no class can implement. */
  public static TypeSpec hollow(TypeSpec type) {
    return TypeSpec.classBuilder(type.name())
        .addJavadoc(type.javadoc())
        .addModifiers(type.modifiers().toArray(Modifier[]::new))
        .build();
  }

  private TypeSpec of(TypeSpec type) {
    if (type.kind() != TypeSpec.Kind.CLASS) {
      return type;
    }
    String stub = stubName(type);
    TypeSpec.Builder skeleton =
        TypeSpec.classBuilder(type.name())
            .addJavadoc(type.javadoc())
            .addAnnotations(type.annotations())
            .addModifiers(type.modifiers().toArray(Modifier[]::new))
            .addTypeVariables(type.typeVariables())
            .superclass(type.superclass())
            .addSuperinterfaces(type.superinterfaces())
            .alwaysQualify(type.alwaysQualifiedNames().toArray(String[]::new));
    type.fieldSpecs().forEach(field -> skeleton.addField(field(field, stub)));
    methods(type).forEach(method -> skeleton.addMethod(method(method)));
    type.typeSpecs().forEach(nested -> skeleton.addType(of(nested)));
    if (type.fieldSpecs().stream().anyMatch(field -> !field.initializer().isEmpty())) {
      skeleton.addMethod(stub(stub));
    }
    return skeleton.build();
  }

  /**
   * A method of ours gives way to one of the service that has its signature: an error of its own.
   */
  private static Stream<MethodSpec> methods(TypeSpec type) {
    List<MethodSpec> all = type.methodSpecs();
    return IntStream.range(0, all.size())
        .filter(i -> all.subList(i + 1, all.size()).stream().noneMatch(m -> isLike(m, all.get(i))))
        .mapToObj(all::get);
  }

  private static boolean isLike(MethodSpec method, MethodSpec other) {
    return method.name().equals(other.name()) && types(method).equals(types(other));
  }

  private static List<TypeName> types(MethodSpec method) {
    return method.parameters().stream().map(p -> p.type().withoutAnnotations()).toList();
  }

  private static String stubName(TypeSpec type) {
    NameAllocator names = new NameAllocator();
    type.methodSpecs().stream().map(MethodSpec::name).distinct().forEach(names::newName);
    return names.newName("hasErrors");
  }

  /** {@code public static final Operation<SumRequest, SumResponse> SUM = hasErrors();} */
  private static FieldSpec field(FieldSpec field, String stub) {
    FieldSpec.Builder skeleton =
        FieldSpec.builder(field.type(), field.name(), field.modifiers().toArray(Modifier[]::new))
            .addJavadoc(field.javadoc())
            .addAnnotations(field.annotations());
    if (!field.initializer().isEmpty()) {
      skeleton.initializer("$L()", stub);
    }
    return skeleton.build();
  }

  /** {@code throw new IllegalStateException("kitgen: Shop has errors");} in place of the body. */
  private MethodSpec method(MethodSpec method) {
    MethodSpec.Builder skeleton =
        method.isConstructor()
            ? MethodSpec.constructorBuilder()
            : MethodSpec.methodBuilder(method.name()).returns(method.returnType());
    return skeleton
        .addJavadoc(method.javadoc())
        .addAnnotations(method.annotations())
        .addModifiers(method.modifiers())
        .addTypeVariables(method.typeVariables())
        .addParameters(method.parameters())
        .varargs(method.varargs())
        .addExceptions(method.exceptions())
        .addCode(failure)
        .build();
  }

  /** {@code private static <T> T hasErrors()}, which fits every constant. */
  private MethodSpec stub(String name) {
    TypeVariableName any = TypeVariableName.get("T");
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addTypeVariable(any)
        .returns(any)
        .addCode(failure)
        .build();
  }
}
