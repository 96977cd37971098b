package io.kitgen.samples.lines.processor;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.plan.OperationPlan;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.plan.json.JsonPlan;
import io.kitgen.processor.spi.GeneratedFile;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.TransportGenerator;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Generates {@code QuoteServiceLines}. */
@AutoService(TransportGenerator.class)
public final class LinesTransportGenerator implements TransportGenerator {

  private static final String PACKAGE = "io.kitgen.samples.lines";
  private static final ClassName OPERATION = ClassName.get(PACKAGE, "LineOperation");
  private static final ClassName TRANSPORT = ClassName.get(PACKAGE, "LineTransport");
  private static final ClassName EDGE = ClassName.get("io.kitgen.runtime.server", "ServerEdge");

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
  public Stream<GeneratedFile> generate(ServicePlan plan) {
    TypeSpec.Builder lines =
        TypeSpec.classBuilder(plan.type("Lines"))
            .addJavadoc("{@link $T} over lines of text.\n", plan.service().type())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    plan.operations().forEach(operation -> lines.addField(constant(plan, operation)));
    lines.addMethod(serve(plan)).addMethod(transport(plan));
    return Stream.of(new GeneratedFile.Type(plan.service().type().packageName(), lines.build()));
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

  // public static LineOperation.Served<?, ?>[] serve(QuoteServiceEndpoints endpoints, …) {
  //   return new LineOperation.Served<?, ?>[] {QUOTE.serve(endpoints.quote, edge)};
  // }
  private static MethodSpec serve(ServicePlan plan) {
    CodeBlock all =
        plan.operations().stream()
            .map(o -> CodeBlock.of("$L.serve(endpoints.$L, edge)", o.constant(), o.name()))
            .collect(CodeBlock.joining(", "));
    return MethodSpec.methodBuilder("serve")
        .addJavadoc("The operations of {@code endpoints}, for a {@code LineServer}.\n")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(com.palantir.javapoet.ArrayTypeName.of(served()))
        .addParameter(plan.endpoints(), "endpoints")
        .addParameter(EDGE, "edge")
        .addStatement("return new $T<?, ?>[] {$L}", OPERATION.nestedClass("Served"), all)
        .build();
  }

  private static TypeName served() {
    TypeName any = com.palantir.javapoet.WildcardTypeName.subtypeOf(Object.class);
    return ParameterizedTypeName.get(OPERATION.nestedClass("Served"), any, any);
  }

  // public static LineTransport transport(int port) { return new LineTransport(port, QUOTE); }
  private static MethodSpec transport(ServicePlan plan) {
    CodeBlock all =
        plan.operations().stream()
            .map(o -> CodeBlock.of("$L", o.constant()))
            .collect(CodeBlock.joining(", "));
    return MethodSpec.methodBuilder("transport")
        .addJavadoc("Calls the server on {@code port}.\n")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(TRANSPORT)
        .addParameter(int.class, "port")
        .addStatement("return new $T(port, $L)", TRANSPORT, all)
        .build();
  }
}
