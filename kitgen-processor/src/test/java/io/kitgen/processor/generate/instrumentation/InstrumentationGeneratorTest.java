package io.kitgen.processor.generate.instrumentation;

import static io.kitgen.processor.sketch.SketchedOperation.operation;
import static io.kitgen.processor.sketch.SketchedService.shop;
import static io.kitgen.processor.sketch.SketchedTypes.LONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.processor.plan.Planner;
import io.kitgen.processor.sketch.Printed;
import io.kitgen.processor.sketch.SketchedOperation;
import org.junit.jupiter.api.Test;

class InstrumentationGeneratorTest {

  @Test
  void namesAreThoseThatAreFree() {
    assertThat(
            text(
                operation("sum")
                    .taking("call", LONG)
                    .taking("sum", LONG)
                    .taking("e", LONG)
                    .returning(LONG),
                operation("next").taking("next_", LONG),
                operation("listener"),
                operation("call")))
        .contains("CallListener.Call call_ = this.sum.begin(ShopEndpoints.SUM,")
        .contains("call_.parameter(\"call\", call);")
        .contains("long value = next_.sum(call, sum, e);")
        .contains("catch (Throwable e_) { call_.failed(e_); throw e_; }")
        .contains("this.next_.next(next_);")
        .contains("CallListener.Call call = this.call.begin(ShopEndpoints.CALL,")
        .contains(
            "new ShopInstrumentation(next_, CallListener.all(listener), next, this.listener, call)");
  }

  @Test
  void theContextThatAMethodTakesIsThatOfTheCall() {
    assertThat(text(operation("ping").takingContext()))
        .contains("ping.begin(ShopEndpoints.PING, ctx);")
        .contains("next.ping(ctx);");
  }

  @Test
  void aStageEndsTheCallAndIsPassedOnAsItIs() {
    assertThat(text(operation("later").staged()))
        .contains("CompletionStage<Void> stage = next.later();")
        .contains(
            "(nothing, failure) -> { if (failure != null) { call.failed(failure); } call.end(); }")
        .contains("return stage;");
  }

  private static String text(SketchedOperation... operations) {
    return Printed.flat(new InstrumentationGenerator().generate(Planner.plan(shop(operations))));
  }
}
