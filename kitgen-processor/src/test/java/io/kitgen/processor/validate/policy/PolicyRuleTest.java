package io.kitgen.processor.validate.policy;

import static io.kitgen.processor.sketch.SketchedOperation.operation;
import static io.kitgen.processor.sketch.SketchedTypes.STRING;
import static io.kitgen.processor.sketch.SketchedTypes.annotation;
import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import io.kitgen.auth.RequiredScopes;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.plan.OperationPlan;
import io.kitgen.processor.plan.Planner;
import io.kitgen.processor.plan.policy.PolicyPlan;
import io.kitgen.processor.sketch.SketchedOperation;
import io.kitgen.processor.sketch.SketchedService;
import io.kitgen.processor.spi.Problem;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyRuleTest {

  private static final AnnotationModel GET = annotation("io.kitgen.Get", "value", "/x");

  private final SketchedService service = SketchedService.service("Shop");

  @Test
  void aMethodGoesBeforeItsInterfaceAsAWhole() {
    service.annotated(policy("Retry", "attempts", 7, "delay", "20ms"));
    OperationPlan own = plan(operation("own").annotated(policy("Retry", "jitter", 0.0)));
    assertThat(own.policies().tags())
        .extracting(PolicyPlan::toText)
        .containsExactly("attempts = 3, delay = PT0.05S, longestDelay = PT1S, jitter = 0.0");
  }

  @Test
  void anInterfaceGoesBeforeNothing() {
    service.annotated(policy("Retry", "attempts", 7, "delay", "20ms"));
    assertThat(plan(operation("other")).policies().tags())
        .extracting(PolicyPlan::toText)
        .containsExactly("attempts = 7, delay = PT0.02S, longestDelay = PT1S, jitter = 0.5");
  }

  @Test
  void withoutTakesWhatTheInterfaceHas() {
    service
        .annotated(policy("Timeout", "value", "1s", "attempt", "100ms"))
        .annotated(policy("Retry"))
        .annotated(policy("RequiresScope", "value", "a"));
    OperationPlan bare =
        plan(
            operation("bare")
                .annotated(
                    annotation(
                        "io.kitgen.policy.Without",
                        "value",
                        List.of(type("Timeout"), type("Retry"), type("RequiresScope")))));
    assertThat(bare.timeout()).isEmpty();
    assertThat(bare.policies().tags()).isEmpty();
    assertThat(bare.policies().scopes()).isEmpty();
  }

  @Test
  void anInterfaceHedgesWhatMayBeCalledTwice() {
    service.annotated(policy("Hedge", "after", "10ms"));
    assertThat(plan(operation("find").annotated(GET)).policies().tags()).hasSize(1);
    SketchedOperation place = operation("place");
    assertThat(plan(place).policies().tags()).isEmpty();
    assertThat(problems()).isEmpty();
  }

  @Test
  void aKeyMakesIdempotent() {
    OperationPlan pay =
        plan(operation("pay").taking("key", STRING, annotation("io.kitgen.policy.IdempotencyKey")));
    assertThat(pay.idempotent()).isTrue();
    assertThat(pay.policies().key()).contains(0);
  }

  @ParameterizedTest
  @CsvSource({
    // A share of the wait that is random may be none.
    "250ms, 200ms, 0.0, ''",
    "250ms, 250ms, 0.0, KIT163",
    "250ms, 400ms, 0.5, ''",
    "250ms, 500ms, 0.5, KIT163",
    "250ms, 900ms, 1.0, ''",
  })
  void aRetryComesInTime(String timeout, String delay, double jitter, String code) {
    service
        .with(operation("find").annotated(policy("Retry", "delay", delay, "jitter", jitter)))
        .annotated(policy("Timeout", "value", timeout));
    assertThat(problems()).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
  }

  @Test
  void oneAttemptHasNoDelay() {
    service.with(
        operation("find")
            .annotated(policy("Retry", "attempts", 1, "jitter", 0.0))
            .annotated(policy("Timeout", "value", "10ms")));
    assertThat(problems()).isEmpty();
  }

  /** What is refused here the tag would refuse when the program starts, and no more. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "!",
        "~",
        "orders:write",
        "https://x/y?z#a",
        "",
        " ",
        "a b",
        "\"",
        "\\",
        "é",
        "\u007f",
        "\n",
        "\ud83d\ude00"
      })
  void aScopeIsGoodWhereItsTagTakesIt(String scope) {
    service.with(operation("find").annotated(policy("RequiresScope", "value", scope)));
    assertThat(problems().isEmpty()).isEqualTo(isTaken(scope));
  }

  private static boolean isTaken(String scope) {
    try {
      return RequiredScopes.of(scope).all().equals(List.of(scope));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Test
  void aBadPolicyIsNoTag() {
    OperationPlan bad = plan(operation("find").annotated(policy("Retry", "attempts", 0)));
    assertThat(bad.policies().tags()).isEmpty();
    assertThat(problems()).containsExactly("KIT160");
  }

  @Test
  void whatTheCompilerRefusesIsLeftToIt() {
    service.with(operation("find").annotated(policy("RateLimit")));
    assertThat(problems()).isEmpty();
  }

  @Test
  void timesAreTimes() {
    assertThat(
            plan(operation("find").annotated(policy("Retry", "delay", "0ms")))
                .policies()
                .tags()
                .get(0)
                .values()
                .get(1))
        .isEqualTo(Duration.ZERO);
    service.with(operation("list").annotated(policy("Retry", "delay", "soon")));
    assertThat(problems()).containsExactly("KIT040");
  }

  private OperationPlan plan(SketchedOperation operation) {
    service.with(operation);
    List<OperationPlan> operations = Planner.plan(service.model()).operations();
    return operations.get(operations.size() - 1);
  }

  private List<String> problems() {
    return PolicyRule.check(service.model()).map(Problem::code).toList();
  }

  private static AnnotationModel policy(String name, Object... members) {
    return annotation("io.kitgen.policy." + name, members);
  }

  private static ClassName type(String name) {
    return ClassName.get("io.kitgen.policy", name);
  }
}
