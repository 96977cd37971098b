package io.kitgen.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.call.CallListener;
import io.kitgen.runtime.http.binding.Calc;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class ValueMetersTest {

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final CallListener values =
      ValueMeters.builder(registry)
          .sum(Calc.SUM, "v", "integers.summed")
          .sum(Calc.CUT, "v", "characters.cut")
          .summary(Calc.SUM, "a", "first")
          .build();

  @Test
  void addsUpNumbersAndLengths() {
    CallListener.Call sum = values.begin(Calc.SUM, CallContext.empty());
    sum.parameter("a", 4);
    sum.parameter("v", 100);
    sum.result("v", 3);
    sum.result("v", -2);
    sum.result("a", 100);
    CallListener.Call cut = values.begin(Calc.CUT, CallContext.empty());
    cut.result("v", "abc");
    cut.result("v", (Object) null);
    assertThat(registry.get("integers.summed").counter().count()).isEqualTo(3);
    assertThat(registry.get("characters.cut").counter().count()).isEqualTo(3);
    assertThat(registry.get("first").summary().totalAmount()).isEqualTo(4);
    assertThat(values.begin(Calc.PING, CallContext.empty())).isNull();
  }

  @Test
  void refusesAFieldThatIsNotThere() {
    assertThatThrownBy(() -> ValueMeters.builder(registry).sum(Calc.SUM, "w", "x"))
        .hasMessage("calc/sum has no field w that may be told; there are [v, a, b]");
  }
}
