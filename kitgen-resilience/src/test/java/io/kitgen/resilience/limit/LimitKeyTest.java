package io.kitgen.resilience.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.call.CallKeys;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LimitKeyTest {

  private static final Operation<String, String> SUM =
      Operation.of("addsvc", "sum", String.class, String.class).build();
  private static final CallContext.Key<Integer> TENANT =
      CallContext.Key.local("tenant", Integer.class);

  private final List<String> asked = new ArrayList<>();
  private final RateLimits limits =
      RateLimits.erroring(
          (key, longest) -> {
            asked.add(key);
            return 0;
          });

  private void admit(RateLimits limits, CallContext ctx) throws InterruptedException {
    assertThat(limits.admit(SUM, new Fields("X-Api-Key", "abc"), ctx)).isSameAs(ctx);
  }

  @Test
  void findsWhoseLimitACallComesUnder() throws Exception {
    CallContext ctx = CallContext.empty().with(TENANT, 7).with(CallKeys.PRINCIPAL, () -> "alice");
    admit(limits, ctx);
    admit(limits.per(LimitKey.operation()), ctx);
    admit(limits.per(LimitKey.caller()), ctx);
    admit(limits.per(LimitKey.value(TENANT)), ctx);
    admit(limits.per(LimitKey.field("x-api-key")), ctx);
    admit(limits.per(LimitKey.operation().and(LimitKey.caller())), ctx);

    assertThat(asked).containsExactly("", "addsvc/sum", "alice", "7", "abc", "addsvc/sum/alice");
  }

  @Test
  void knowsWhatToDoWithoutAKey() throws Exception {
    RateLimits perCaller = limits.per(LimitKey.caller());
    admit(perCaller, CallContext.empty());
    admit(perCaller.unkeyed(Unkeyed.ADMIT), CallContext.empty());
    assertThatThrownBy(() -> admit(perCaller.unkeyed(Unkeyed.REFUSE), CallContext.empty()))
        .hasMessage("rate limit exceeded");

    assertThat(asked).containsExactly("");
    admit(limits.per(LimitKey.caller().and(LimitKey.operation())), CallContext.empty());
    assertThat(asked).containsExactly("", "");
  }

  @Test
  void keepsOnlyTheDigestOfALongKey() throws Exception {
    String longest = "x".repeat(8000);
    limits
        .per(LimitKey.field("X-Api-Key"))
        .admit(SUM, new Fields("X-Api-Key", longest), CallContext.empty());
    limits
        .per(LimitKey.field("X-Api-Key"))
        .admit(SUM, new Fields("X-Api-Key", longest + "y"), CallContext.empty());

    assertThat(asked).allMatch(key -> key.length() == 64).doesNotHaveDuplicates();
  }
}
