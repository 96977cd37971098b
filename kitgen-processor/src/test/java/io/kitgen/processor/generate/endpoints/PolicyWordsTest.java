package io.kitgen.processor.generate.endpoints;

import static io.kitgen.processor.sketch.SketchedOperation.operation;
import static io.kitgen.processor.sketch.SketchedTypes.annotation;
import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.plan.OperationPlan;
import io.kitgen.processor.plan.Planner;
import io.kitgen.processor.sketch.SketchedService;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyWordsTest {

  @Test
  void saysWhatHoldsInWords() {
    SketchedService service =
        SketchedService.service("Shop")
            .annotated(policy("Timeout", "value", "2s", "attempt", "1500ms"))
            .with(
                operation("all")
                    .annotated(policy("Retry", "longestDelay", "50ms"))
                    .annotated(policy("CircuitBreaker", "failureRate", 0.125, "openFor", "90s"))
                    .annotated(policy("RateLimit", "permits", 1L, "per", "2h"))
                    .annotated(policy("Bulkhead", "concurrent", 1))
                    .annotated(policy("RequiresScope", "value", List.of("a", "b"))))
            .with(
                operation("bare")
                    .annotated(
                        annotation(
                            "io.kitgen.policy.Without",
                            "value",
                            ClassName.get("io.kitgen.policy", "Timeout"))));
    List<OperationPlan> operations = Planner.plan(service.model()).operations();
    assertThat(PolicyWords.of(operations.get(0)))
        .containsExactly(
            "A call takes at most 2 s",
            "An attempt takes at most 1500 ms",
            "Tried up to 3 times, 50 ms apart, 50 % of it random; only where a call had no effect",
            "Not called for 90 s when 12.5 % of the last 100 calls failed (of 20 at least); then 5"
                + " on trial",
            "At most 1 call in 2 h, 1 at once; others are refused",
            "At most 1 call at a time; others are refused",
            "Callers need the scopes a, b");
    assertThat(PolicyWords.of(operations.get(1))).isEmpty();
  }

  private static AnnotationModel policy(String name, Object... members) {
    return annotation("io.kitgen.policy." + name, members);
  }
}
