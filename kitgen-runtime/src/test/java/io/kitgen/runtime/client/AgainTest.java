package io.kitgen.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.http.binding.Calc;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A filter that wants another try. */
class AgainTest {

  private static final CallContext.Key<Integer> TRY = CallContext.Key.local("try", Integer.class);

  private final List<Integer> failed = new ArrayList<>();

  /** Numbers the attempts, and wants another one after each. */
  private final AttemptFilter eager =
      new AttemptFilter() {
        private int tries;

        @Override
        public CallContext before(Operation<?, ?> operation, Attempt attempt, CallContext ctx) {
          return ctx.with(TRY, ++tries);
        }

        @Override
        public boolean again(Operation<?, ?> operation, Exception failure, CallContext ctx) {
          return failed.add(ctx.get(TRY));
        }
      };

  private int sent;

  private String call(boolean once) throws Exception {
    ClientEdge edge = ClientEdge.builder().filter(eager).build();
    return edge.call(
        Operation.of("calc", "sum", Calc.SumRequest.class, String.class).build(),
        CallContext.empty(),
        new ClientExchange<>() {
          @Override
          public String transport() {
            return "test";
          }

          @Override
          public String host() {
            return "";
          }

          @Override
          public int port() {
            return 0;
          }

          @Override
          public String send(CallContext ctx, Attempt attempt) {
            sent++;
            if (once) {
              attempt.once();
            }
            throw CallException.of(Code.UNAUTHENTICATED, "refused " + ctx.get(TRY)).build();
          }
        });
  }

  @Test
  void hasOneMoreAndIsToldWhichAttemptFailed() {
    assertThatThrownBy(() -> call(false)).hasMessage("refused 2");
    assertThat(sent).isEqualTo(2);
    assertThat(failed).containsExactly(1);
  }

  @Test
  void hasNoneWhenTheRequestIsGone() {
    assertThatThrownBy(() -> call(true)).hasMessage("refused 1");
    assertThat(sent).isEqualTo(1);
    assertThat(failed).containsExactly(1); // it can still do better in the next call
  }
}
