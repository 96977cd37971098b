package io.kitgen.processor.generate.decorator;

import static io.kitgen.processor.sketch.SketchedOperation.operation;
import static io.kitgen.processor.sketch.SketchedService.shop;
import static io.kitgen.processor.sketch.SketchedTypes.LONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.processor.plan.Planner;
import io.kitgen.processor.sketch.Printed;
import org.junit.jupiter.api.Test;

class DecoratorGeneratorTest {

  @Test
  void forwardsEveryCall() {
    String text =
        Printed.flat(
            new DecoratorGenerator()
                .generate(
                    Planner.plan(
                        shop(
                            operation("sum").taking("a", LONG).taking("next", LONG).returning(LONG),
                            operation("ping").takingContext(),
                            operation("later").staged()))));
    assertThat(text)
        .contains("public abstract class ShopDecorator implements Shop")
        .contains("public long sum(long a, long next) { return this.next.sum(a, next); }")
        .contains("public void ping(CallContext ctx) { next.ping(ctx); }")
        .contains("public CompletionStage<Void> later() { return next.later(); }");
  }
}
