package io.kitgen.processor.plan;

import static io.kitgen.processor.sketch.SketchedError.error;
import static io.kitgen.processor.sketch.SketchedError.parameter;
import static io.kitgen.processor.sketch.SketchedOperation.operation;
import static io.kitgen.processor.sketch.SketchedService.service;
import static io.kitgen.processor.sketch.SketchedService.shop;
import static io.kitgen.processor.sketch.SketchedTypes.INT;
import static io.kitgen.processor.sketch.SketchedTypes.LONG;
import static io.kitgen.processor.sketch.SketchedTypes.OBJECT;
import static io.kitgen.processor.sketch.SketchedTypes.STRING;
import static io.kitgen.processor.sketch.SketchedTypes.annotation;
import static io.kitgen.processor.sketch.SketchedTypes.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.processor.sketch.SketchedError;
import io.kitgen.processor.sketch.SketchedOperation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlannerTest {

  @Test
  void namesEverything() {
    OperationPlan sum =
        one(
            operation("sumOf2")
                .taking("a", LONG)
                .taking("pin", LONG, annotation("io.kitgen.Sensitive"))
                .returning(LONG));
    assertThat(sum.name()).isEqualTo("sumOf2");
    assertThat(sum.constant()).isEqualTo("SUM_OF2");
    assertThat(sum.wither()).isEqualTo("withSumOf2");
    assertThat(sum.request().canonicalName()).isEqualTo("demo.ShopMessages.SumOf2Request");
    assertThat(sum.response().canonicalName()).isEqualTo("demo.ShopMessages.SumOf2Response");
    assertThat(sum.fields()).extracting(OperationPlan.Field::name).containsExactly("a", "pin");
    assertThat(sum.fields())
        .extracting(OperationPlan.Field::sensitive)
        .containsExactly(false, true);
    assertThat(sum.result().orElseThrow().name()).isEqualTo("value");
    assertThat(sum.resultWrapped()).isFalse();
    assertThat(sum.idempotent()).isFalse();
    assertThat(sum.timeout()).isEmpty();
  }

  @Test
  void givesAConstantAnotherNameThanTheFieldBesideIt() {
    assertThat(one(operation("URL")).name()).isEqualTo("URL");
    assertThat(one(operation("URL")).constant()).isEqualTo("URL_");
  }

  @Test
  void followsTheAnnotations() {
    OperationPlan sum =
        one(
            operation("sum")
                .annotated(annotation("io.kitgen.OperationName", "value", "add"))
                .annotated(annotation("io.kitgen.ResultName", "value", "v", "error", "err"))
                .annotated(annotation("io.kitgen.Sensitive"))
                .annotated(annotation("io.kitgen.policy.Timeout", "value", "250ms"))
                .annotated(annotation("io.kitgen.policy.Idempotent"))
                .annotated(annotation("io.kitgen.policy.NonBlocking"))
                .returning(LONG));
    assertThat(sum.constant()).isEqualTo("ADD");
    assertThat(sum.result().orElseThrow())
        .isEqualTo(new OperationPlan.ResultField("v", LONG, true));
    assertThat(sum.resultWrapped()).isTrue();
    assertThat(sum.errorMember()).contains("err");
    assertThat(sum.timeout()).contains(Duration.ofMillis(250));
    assertThat(sum.idempotent()).isTrue();
    assertThat(sum.nonBlocking()).isTrue();
  }

  @Test
  void takesTheNameAndPoliciesOfTheService() {
    ServicePlan plan =
        Planner.plan(
            service("Shop")
                .annotated(annotation("io.kitgen.KitService", "name", "shop"))
                .annotated(annotation("io.kitgen.policy.Timeout", "value", "2s"))
                .with(
                    operation("slow")
                        .annotated(annotation("io.kitgen.policy.Timeout", "value", "1m")))
                .with(operation("fast"))
                .model());
    assertThat(plan.name()).isEqualTo("shop");
    assertThat(plan.operations())
        .extracting(operation -> operation.timeout().orElseThrow())
        .containsExactly(Duration.ofMinutes(1), Duration.ofSeconds(2));
  }

  @Test
  void knowsWhichVerbsAreIdempotent() {
    assertThat(one(operation("a").annotated(annotation("io.kitgen.Get"))).idempotent()).isTrue();
    assertThat(one(operation("a").annotated(annotation("io.kitgen.Post"))).idempotent()).isFalse();
    assertThat(
            one(operation("a").annotated(annotation("io.kitgen.Route", "path", "/"))).idempotent())
        .isFalse();
    assertThat(
            one(operation("a")
                    .annotated(annotation("io.kitgen.Route", "methods", List.of("GET", "PUT"))))
                .idempotent())
        .isTrue();
    assertThat(
            one(operation("a")
                    .annotated(annotation("io.kitgen.Get"))
                    .annotated(annotation("io.kitgen.policy.Idempotent", "value", false)))
                .idempotent())
        .isFalse();
  }

  @Test
  void givesAPlanToServicesWithErrorsToo() {
    List<OperationPlan> operations =
        Planner.plan(
                shop(
                    operation("sum").taking("hashCode", OBJECT).taking("hashCode_", OBJECT),
                    operation("sum"),
                    operation("SUM"),
                    operation("a").annotated(annotation("io.kitgen.OperationName", "value", "-")),
                    operation("b")
                        .returning(LONG)
                        .annotated(annotation("io.kitgen.ResultName", "value", "class"))
                        .annotated(annotation("io.kitgen.policy.Timeout", "value", "soon"))))
            .operations();
    assertThat(operations)
        .extracting(OperationPlan::name)
        .containsExactly("sum", "sum_2", "SUM_3", "a", "b");
    assertThat(operations)
        .extracting(OperationPlan::constant)
        .containsExactly("SUM", "SUM_2", "SUM_3_", "A", "B");
    assertThat(operations.get(0).fields())
        .extracting(OperationPlan.Field::name)
        .containsExactly("hashCode_", "hashCode__2");
    assertThat(operations.get(4).result().orElseThrow().name()).isEqualTo("value");
  }

  @Test
  void putsSubclassesBeforeTheirSuperclasses() {
    OperationPlan plan =
        one(
            operation("a")
                .declaring(error("A").made().model())
                .declaring(error("B").made().model())
                .declaring(error("C").extending("B").extending("A").made().model())
                .declaring(error("D").extending("A").made().model()));
    assertThat(plan.errors()).extracting(ErrorPlan::name).containsExactly("c", "d", "a", "b");
  }

  @Test
  void givesErrorsOneConstantInAllOperations() {
    SketchedError odd = error("OddException").made();
    SketchedError mapped =
        error("OddException").made().mapped(annotation("io.kitgen.MapError", "code", "ABORTED"));
    ServicePlan plan =
        Planner.plan(
            service("Shop")
                .with(operation("a").declaring(odd.model()))
                .with(operation("b").declaring(odd.model()))
                .with(operation("c").declaring(mapped.model()))
                .with(record("Order"))
                .with(operation("d").declaring(error("OrderException").made().model()))
                .model());
    assertThat(plan.operations())
        .flatExtracting(OperationPlan::errors)
        .extracting(ErrorPlan::constant)
        .containsExactly("ODD", "ODD", "ODD_ERROR", "ORDER_ERROR");
  }

  @Test
  void plansHowAnErrorTravels() {
    ErrorPlan limit =
        one(operation("a")
                .declaring(
                    error("LimitException")
                        .annotated(
                            annotation("io.kitgen.ErrorStatus", "value", "RESOURCE_EXHAUSTED"))
                        .with("limit", INT)
                        .with("status", INT)
                        .with("any", OBJECT)
                        .made(parameter("message", STRING), parameter("limit", INT))
                        .model()))
            .errors()
            .get(0);
    assertThat(limit.code()).isEqualTo("RESOURCE_EXHAUSTED");
    assertThat(limit.httpStatus()).isEqualTo(429);
    assertThat(limit.members()).extracting(member -> member.name()).containsExactly("limit");
    assertThat(limit.arguments())
        .containsExactly(
            new ErrorPlan.Argument.Message(),
            new ErrorPlan.Argument.Property(limit.members().get(0)));
  }

  @Test
  void leavesOutWhatNoClientCanCatchAsItself() {
    assertThat(
            one(operation("a")
                    .declaring(error("Odd").noException().model())
                    .declaring(error("Hidden").inaccessible().model())
                    .declaring(error("Parent").asAbstract().sealed().model()))
                .errors())
        .isEmpty();
  }

  private static OperationPlan one(SketchedOperation operation) {
    return Planner.plan(shop(operation)).operations().get(0);
  }
}
