package io.kitgen.processor.generate.endpoints;

import static io.kitgen.processor.sketch.SketchedError.error;
import static io.kitgen.processor.sketch.SketchedOperation.operation;
import static io.kitgen.processor.sketch.SketchedService.service;
import static io.kitgen.processor.sketch.SketchedService.shop;
import static io.kitgen.processor.sketch.SketchedTypes.LONG;
import static io.kitgen.processor.sketch.SketchedTypes.STRING;
import static io.kitgen.processor.sketch.SketchedTypes.annotation;
import static io.kitgen.processor.sketch.SketchedTypes.array;
import static io.kitgen.processor.sketch.SketchedTypes.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.processor.plan.Planner;
import io.kitgen.processor.sketch.Printed;
import io.kitgen.processor.sketch.SketchedOperation;
import org.junit.jupiter.api.Test;

class EndpointsGeneratorTest {

  @Test
  void statesTheFactsOfAnOperation() {
    assertThat(
            endpoints(
                operation("login")
                    .annotated(annotation("io.kitgen.policy.Timeout", "value", "250ms"))
                    .annotated(annotation("io.kitgen.policy.Idempotent"))
                    .annotated(annotation("io.kitgen.policy.NonBlocking"))
                    .taking("user", STRING)
                    .taking("password", STRING, annotation("io.kitgen.Sensitive"))
                    .declaring(error("SoldOutException").made().model())
                    .returning(LONG)))
        .contains(
            "LOGIN = Operation.of(\"Shop\", \"login\", LoginRequest.class, LoginResponse.class)"
                + " .idempotent() .nonBlocking() .timeout(Duration.ofMillis(250))"
                + " .declares(ShopJson.SOLD_OUT)"
                + " .requestFields( List.of( OperationField.of(\"user\", LoginRequest::user),"
                + " OperationField.sensitive(\"password\", LoginRequest::password)))"
                + " .responseFields(List.of(OperationField.of(\"value\", LoginResponse::value)))"
                + " .build();");
  }

  @Test
  void listsTheOperationsUnlessOneTakesTheName() {
    assertThat(endpoints(operation("a"), operation("b")))
        .contains("List<Operation<?, ?>> OPERATIONS = List.of(A, B);");
    assertThat(endpoints(operation("operations")))
        .contains("Operation<OperationsRequest, OperationsResponse> OPERATIONS")
        .doesNotContain("Operation<?, ?>> OPERATIONS");
  }

  @Test
  void wrapsAServiceInTheCallsContext() {
    String text =
        endpoints(
            operation("sum").taking("a", LONG).returning(LONG),
            operation("ping").takingContext(),
            operation("later").staged().returning(STRING));
    assertThat(text)
        .contains("(ctx, request) -> ctx.call(() -> new SumResponse(service.sum(request.a()))),")
        .contains(
            "(ctx, request) -> ctx.call(() -> { service.ping(ctx); return new PingResponse(); }),")
        .contains("ctx.call(() -> new LaterResponse(Stages.await(ctx, service.later()))),")
        .contains("CallContext::current, Stages.executor()) .with(Deadlines.checked());");
  }

  @Test
  void asksForNoExecutorWithoutStages() {
    assertThat(endpoints(operation("sum"))).doesNotContain("xecutor").doesNotContain("asyncOn");
  }

  @Test
  void letsNoParameterHideAField() {
    assertThat(
            endpoints(
                operation("sum")
                    .taking("sum", LONG)
                    .taking("context", LONG)
                    .taking("e", LONG)
                    .returning(LONG)))
        .contains(
            "return this.sum.call(this.context.get(), new SumRequest(sum, context, e)).value();"
                + " } catch (Exception e_) { throw Faults.unchecked(e_); }");
    assertThat(endpoints(operation("context"), operation("all"), operation("middleware")))
        .contains("private final Supplier<CallContext> context_;")
        .contains("all.on(CONTEXT, context), all.on(ALL, this.all),")
        .contains("middleware.apply(this.middleware), context_);");
  }

  @Test
  void letsNoParameterHideAClassOrAPackage() {
    assertThat(
            endpoints(operation("sum").taking("Faults", LONG).taking("java", LONG).returning(LONG)))
        .contains("public long sum(long Faults_, long java_)")
        .contains("new SumRequest(Faults_, java_)");
  }

  @Test
  void callsInTheGivenContext() {
    assertThat(
            endpoints(
                operation("sum").takingContext().taking("ctx", LONG),
                operation("later").takingContext().staged().returning(STRING)))
        .contains("public void sum(CallContext ctx_, long ctx)")
        .contains("sum.call(ctx_, new SumRequest(ctx));")
        .contains(
            "return Stages.call(executor, ctx, () -> later.call(ctx, new LaterRequest()).value());");
  }

  @Test
  void runsStagesOnItsExecutor() {
    assertThat(endpoints(operation("later").staged().taking("ctx", LONG).returning(LONG)))
        .contains(
            "public CompletionStage<Long> later(long ctx) { CallContext ctx_ = context.get();")
        .contains(
            "return Stages.call(executor, ctx_,"
                + " () -> later.call(ctx_, new LaterRequest(ctx)).value());");
    assertThat(endpoints(operation("later").staged()))
        .contains("public CompletionStage<Void> later()")
        .contains("return Stages.run(executor, ctx, () -> later.call(ctx, new LaterRequest()));");
  }

  @Test
  void catchesWhatIsCheckedOnce() {
    assertThat(
            endpoints(
                operation("sum")
                    .declaring(error("Child").extending("Parent").checked().made().model())
                    .declaring(error("Parent").checked().made().model())
                    .declaring(error("Other").made().model())))
        .contains("throws Child, Parent, Other")
        .contains("} catch (Parent e) { throw e; } catch (Exception e)")
        .doesNotContain("catch (Child")
        .doesNotContain("catch (Other");
  }

  @Test
  void carriesDeprecationOver() {
    String text = endpoints(operation("a").deprecated(false), operation("b").deprecated(true));
    assertThat(text)
        .contains(
            "@SuppressWarnings({\"deprecation\", \"removal\"}) public static ShopEndpoints of(")
        .contains("@Override @Deprecated( forRemoval = false ) public void a()")
        .contains(
            "@Override @Deprecated( forRemoval = true ) @SuppressWarnings(\"removal\") public void"
                + " b()");
  }

  @Test
  void keepsVariableArity() {
    assertThat(endpoints(operation("sum").taking("all", array(LONG)).varargs()))
        .contains("public void sum(long... all)");
    assertThat(endpoints(operation("sum").taking("all", array(list(LONG))).varargs()))
        .contains("@SuppressWarnings(\"unchecked\") public void sum(List<Long>... all)");
  }

  @Test
  void namesJavasTypesInFullWhereTheServiceHidesThem() {
    String text =
        Printed.flat(
            new EndpointsGenerator()
                .generate(
                    Planner.plan(
                        service("Shop").withMemberType("List").with(operation("a")).model())));
    assertThat(text).contains("java.util.List.of(A)").doesNotContain("import java.util.List;");
  }

  @Test
  void hasASkeleton() {
    String text =
        Printed.flat(
            new EndpointsGenerator()
                .skeleton(Planner.plan(shop(operation("sum").returning(LONG)))));
    assertThat(text)
        .contains("Operation<SumRequest, SumResponse> SUM = hasErrors();")
        .contains(
            "public long sum() { throw new IllegalStateException(\"kitgen: Shop has errors\"); }")
        .doesNotContain("ShopJson");
  }

  @Test
  void leavesASignatureOfItsOwnToTheServiceInASkeleton() {
    String text =
        Printed.flat(
            new EndpointsGenerator().skeleton(Planner.plan(shop(operation("serialising")))));
    assertThat(text).contains("void serialising()").doesNotContain("ShopEndpoints serialising()");
  }

  private static String endpoints(SketchedOperation... operations) {
    return Printed.flat(new EndpointsGenerator().generate(Planner.plan(shop(operations))));
  }
}
