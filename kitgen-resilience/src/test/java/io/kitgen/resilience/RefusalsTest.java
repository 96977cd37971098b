package io.kitgen.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.Code;
import io.kitgen.resilience.limit.RateLimits;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.error.RefusedException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class RefusalsTest {

  private static final Operation<String, String> SUM =
      Operation.of("addsvc", "sum", String.class, String.class).build();

  private static Endpoint<Object, Object> client(Endpoint<Object, Object> wire, long wait) {
    return Refusals.asCallErrors()
        .wrap(SUM, RateLimits.erroring((key, longest) -> wait).wrap(SUM, wire));
  }

  @Test
  void tellsTheCallerOfAClientWhatItsOwnSideHasRefused() {
    assertThatThrownBy(() -> client((ctx, r) -> r, -5).call(CallContext.empty(), ""))
        .isInstanceOfSatisfying(
            CallException.class,
            error -> {
              assertThat(error.code()).isEqualTo(Code.RESOURCE_EXHAUSTED);
              assertThat(error).hasMessage("rate limit exceeded");
              assertThat(error.retryAfter()).isEqualTo(Duration.ofNanos(5));
              assertThat(error.notSent()).isTrue();
              assertThat(error).hasCauseInstanceOf(RefusedException.class);
            });
  }

  @Test
  void leavesAllElseAlone() throws Exception {
    IllegalStateException failure = new IllegalStateException();

    assertThat(client((ctx, r) -> r, 0).call(CallContext.empty(), "a")).isEqualTo("a");
    assertThatThrownBy(
            () ->
                client(
                        (ctx, r) -> {
                          throw failure;
                        },
                        0)
                    .call(CallContext.empty(), ""))
        .isSameAs(failure);
  }
}
