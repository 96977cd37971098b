package org.example.lines.processor;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.kitgen.processor.generate.code.Declarations;
import io.kitgen.processor.generate.code.Skeleton;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.facts.Sides;
import io.kitgen.processor.plan.ContractFact;
import io.kitgen.processor.plan.OperationPlan;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.plan.json.JsonPlan;
import io.kitgen.processor.spi.GeneratedFile;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.TransportGenerator;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Generates {@code QuoteServiceLines}. */
@AutoService(TransportGenerator.class)
public final class LinesTransportGenerator implements TransportGenerator {

  private static final String PACKAGE = "org.example.lines";
  private static final ClassName OPERATION = ClassName.get(PACKAGE, "LineOperation");
  private static final ClassName TRANSPORT = ClassName.get(PACKAGE, "LineTransport");

  /** For the service loader. */
  public LinesTransportGenerator() {}

  @Override
  public String id() {
    return "lines";
  }

  @Override
  public String annotation() {
    return PACKAGE + ".LinesApi";
  }

  @Override
  public Stream<Problem> check(ServiceModel service) {
    return Stream.empty(); // a line carries whatever JSON does
  }

  @Override
  public Stream<ContractFact> contract(ServicePlan plan) {
    // What a line starts with; everything else in it is JSON.
    return plan.operations().stream().map(o -> ContractFact.of(o, "word", o.name()));
  }

  @Override
  public Stream<GeneratedFile> generate(ServicePlan plan) {
    return Stream.of(file(plan, binding(plan)));
  }

  @Override
  public Stream<GeneratedFile> skeleton(ServicePlan plan) {
    return Stream.of(file(plan, Skeleton.of(binding(plan), plan.service())));
  }

  private static GeneratedFile file(ServicePlan plan, TypeSpec type) {
    return new GeneratedFile.Type(plan.home(), type);
  }

  // public final class QuoteServiceLines { … }
  private static TypeSpec binding(ServicePlan plan) {
    TypeSpec.Builder lines =
        Declarations.finalClass(plan, plan.type("Lines"))
            .addJavadoc("{@link $T} over lines of text.\n", plan.service().type())
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    plan.operations().forEach(operation -> lines.addField(constant(plan, operation)));
    if (Sides.server(plan.service())) {
      lines.addMethod(serve(plan));
    }
    if (Sides.client(plan.service())) {
      lines.addMethod(transport(plan));
    }
    return lines.build();
  }

  // public static final LineOperation<QuoteRequest, QuoteResponse> QUOTE =
  //     new LineOperation<>(QuoteServiceEndpoints.QUOTE, QuoteServiceJson.QUOTE_REQUEST, …);
  private static FieldSpec constant(ServicePlan plan, OperationPlan operation) {
    JsonPlan json = JsonPlan.of(plan);
    TypeName type = ParameterizedTypeName.get(OPERATION, operation.request(), operation.response());
    return FieldSpec.builder(type, operation.constant())
        .addJavadoc("{@code $L} as a line.\n", operation.name())
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .initializer(
            "new $T<>($T.$L, $L, $L)",
            OPERATION,
            plan.endpoints(),
            operation.constant(),
            json.codec(operation.request()),
            json.codec(operation.response()))
        .build();
  }

  // public static LineOperation.Served<?, ?>[] serve(QuoteServiceEndpoints endpoints) {
  //   return new LineOperation.Served<?, ?>[] {QUOTE.serve(endpoints.quote)};
  // }
  private static MethodSpec serve(ServicePlan plan) {
    ClassName served = OPERATION.nestedClass("Served");
    TypeName any = WildcardTypeName.subtypeOf(Object.class);
    return MethodSpec.methodBuilder("serve")
        .addJavadoc("The operations of {@code endpoints}, for a {@code LineServer}.\n")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(ArrayTypeName.of(ParameterizedTypeName.get(served, any, any)))
        .addParameter(plan.endpoints(), "endpoints")
        .addStatement(
            "return new $T<?, ?>[] {$L}",
            served,
            all(plan, o -> CodeBlock.of("$L.serve(endpoints.$L)", o.constant(), o.name())))
        .build();
  }

  // public static LineTransport transport(Path path) { return LineTransport.of(path, QUOTE); }
  private static MethodSpec transport(ServicePlan plan) {
    return MethodSpec.methodBuilder("transport")
        .addJavadoc("Calls the server at {@code path}.\n")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(TRANSPORT)
        .addParameter(Path.class, "path")
        .addStatement(
            "return $T.of(path, $L)", TRANSPORT, all(plan, o -> CodeBlock.of("$L", o.constant())))
        .build();
  }

  private static CodeBlock all(ServicePlan plan, Function<OperationPlan, CodeBlock> each) {
    return plan.operations().stream().map(each).collect(CodeBlock.joining(", "));
  }
}
