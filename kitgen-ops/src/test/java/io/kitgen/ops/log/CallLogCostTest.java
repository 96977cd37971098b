package io.kitgen.ops.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.call.Metadata;
import io.kitgen.runtime.call.Outcome;
import io.kitgen.runtime.http.binding.Calc;
import io.kitgen.runtime.http.binding.Calc.SumRequest;
import io.kitgen.runtime.http.binding.Calc.SumResponse;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallLogCostTest {

  private static final int CALLS = 10_000;

  @Test
  void aLogThatIsOffAllocatesNothing() throws Exception {
    assertThat(bytesOfACall(Level.OFF)).as("bytes a call").isZero();
  }

  @Test
  void anAnswerThatIsNotKeptIsOnlyRemembered() throws Exception {
    assertThat(bytesOfACall(Level.ERROR)).as("bytes a call").isLessThanOrEqualTo(160);
  }

  private static long bytesOfACall(Level least) throws Exception {
    Lines lines = new Lines();
    lines.least = least;
    CallLog log = CallLog.to(lines);
    SumResponse answer = new SumResponse(3);
    var sum = log.on(Calc.SUM, (ctx, request) -> answer);
    SumRequest request = new SumRequest(1, 2);
    Metadata metadata = new NoMetadata();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = 0;
    for (int i = 0; i < 2 * CALLS; i++) {
      if (i == CALLS) {
        before = threads.getCurrentThreadAllocatedBytes();
      }
      var observation = log.begin(Calc.SUM, metadata, CallContext.empty());
      CallContext ctx = observation.context(CallContext.empty());
      sum.call(ctx, request);
      observation.end(Outcome.answer(), ctx);
    }
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(lines.asked).isPositive();
    assertThat(lines.events).isEmpty();
    return bytes / CALLS;
  }

  private static final class NoMetadata implements Metadata {
    @Override
    public @Nullable String first(String name) {
      return null;
    }

    @Override
    public List<String> all(String name) {
      return List.of();
    }

    @Override
    public List<String> names() {
      return List.of();
    }
  }
}
