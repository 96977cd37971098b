package io.kitgen.micrometer.backends;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.micrometer.CallMetrics;
import io.kitgen.micrometer.MeteredCalc;
import io.micrometer.core.instrument.Clock;
import io.micrometer.jmx.JmxConfig;
import io.micrometer.jmx.JmxMeterRegistry;
import java.lang.management.ManagementFactory;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

/** The MBean server of this process shows the durations of calls. */
class JmxTest {

  @Test
  void showsTheNumberOfCalls() throws Exception {
    JmxMeterRegistry registry = new JmxMeterRegistry(JmxConfig.DEFAULT, Clock.SYSTEM);
    try {
      MeteredCalc.oneOfEach(
          MeteredCalc.handler(MeteredCalc.failing(), CallMetrics.of(registry).server()));
      MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
      ObjectName answers =
          new ObjectName(
              "metrics:name=kitgenServerCalls.code.OK.error.none.operation.sum.outcome.answer"
                  + ".service.calc,type=timers");
      assertThat(beans.getAttribute(answers, "Count")).isEqualTo(3L);
      assertThat(
              beans.queryNames(
                  new ObjectName("metrics:name=kitgenServerCalls.*,type=timers"), null))
          .hasSize(5);
    } finally {
      registry.close();
    }
  }
}
