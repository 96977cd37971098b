package io.kitgen.resilience.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.Code;
import io.kitgen.resilience.breaker.Counting.Count;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Cancellation;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.error.DeclaredError;
import io.kitgen.runtime.error.ErrorCodec;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.error.RefusedException;
import io.kitgen.runtime.error.ServiceException;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CountingTest {

  private static final Operation<String, String> SUM =
      Operation.of("addsvc", "sum", String.class, String.class)
          .declares(
              new DeclaredError<>(
                  ArithmeticException.class,
                  "overflow",
                  Code.INTERNAL,
                  500,
                  "about:blank",
                  "",
                  ErrorCodec.of((message, in) -> new ArithmeticException(message), (e, out) -> {})))
          .build();

  private static Count count(CallContext ctx, Throwable error) {
    return Counting.standard().count(SUM, ctx, error);
  }

  private static Count count(Throwable error) {
    return count(CallContext.empty(), error);
  }

  @Test
  void knowsEveryCode() {
    Map<Code, Count> counts = new EnumMap<>(Code.class);
    for (Code code : Code.values()) {
      if (code != Code.OK) {
        counts.put(code, count(CallException.of(code, "said").build()));
        assertThat(count(new ServiceException(code, "said"))).isEqualTo(counts.get(code));
      }
    }

    assertThat(counts)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry(Code.CANCELLED, Count.IGNORED),
                Map.entry(Code.UNKNOWN, Count.FAILURE),
                Map.entry(Code.INVALID_ARGUMENT, Count.SUCCESS),
                Map.entry(Code.DEADLINE_EXCEEDED, Count.FAILURE),
                Map.entry(Code.NOT_FOUND, Count.SUCCESS),
                Map.entry(Code.ALREADY_EXISTS, Count.SUCCESS),
                Map.entry(Code.PERMISSION_DENIED, Count.SUCCESS),
                Map.entry(Code.RESOURCE_EXHAUSTED, Count.IGNORED),
                Map.entry(Code.FAILED_PRECONDITION, Count.SUCCESS),
                Map.entry(Code.ABORTED, Count.SUCCESS),
                Map.entry(Code.OUT_OF_RANGE, Count.SUCCESS),
                Map.entry(Code.UNIMPLEMENTED, Count.SUCCESS),
                Map.entry(Code.INTERNAL, Count.FAILURE),
                Map.entry(Code.UNAVAILABLE, Count.FAILURE),
                Map.entry(Code.DATA_LOSS, Count.FAILURE),
                Map.entry(Code.UNAUTHENTICATED, Count.SUCCESS)));
  }

  @Test
  void takesABusinessErrorForAnAnswerWhateverItsCode() {
    assertThat(count(new ArithmeticException("overflow"))).isEqualTo(Count.SUCCESS);
  }

  @Test
  void takesWhatHasNoCodeForAFailure() {
    assertThat(count(new IllegalStateException())).isEqualTo(Count.FAILURE);
    assertThat(count(new StackOverflowError())).isEqualTo(Count.FAILURE);
  }

  @Test
  void ignoresRefusalsOfThisSideAndWhatWasCancelled() {
    Cancellation cancellation = new Cancellation();
    CallContext ctx = CallContext.empty().withCancellation(cancellation);
    assertThat(count(ctx, new IllegalStateException())).isEqualTo(Count.FAILURE);
    cancellation.cancel();

    assertThat(count(ctx, new IllegalStateException())).isEqualTo(Count.IGNORED);
    assertThat(count(new InterruptedException())).isEqualTo(Count.IGNORED);
    assertThat(count(new RefusedException(ErrorReply.of(Code.UNAVAILABLE, "no room here").build())))
        .isEqualTo(Count.IGNORED);
  }
}
