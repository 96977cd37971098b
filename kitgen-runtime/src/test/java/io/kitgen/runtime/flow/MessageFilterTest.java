package io.kitgen.runtime.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.Middleware;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.error.RefusedException;
import io.kitgen.runtime.flow.Ticks.DoubleRequest;
import io.kitgen.runtime.flow.Ticks.DoubleResponse;
import io.kitgen.runtime.flow.Ticks.Tick;
import io.kitgen.runtime.flow.Ticks.TotalRequest;
import io.kitgen.runtime.flow.Ticks.TotalResponse;
import io.kitgen.runtime.http.binding.Calc;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class MessageFilterTest {

  private final List<String> seen = new ArrayList<>();

  private final Middleware each =
      Messages.each(
          new MessageFilter() {
            @Override
            public Object request(Operation<?, ?> operation, CallContext ctx, Object message) {
              seen.add(operation + " in " + message);
              if (((Tick) message).n() == 13) {
                throw new RefusedException(ErrorReply.of(Code.INVALID_ARGUMENT, "unlucky").build());
              }
              return new Tick(((Tick) message).n() + 100);
            }

            @Override
            public Object response(Operation<?, ?> operation, CallContext ctx, Object message)
                throws Exception {
              seen.add(operation + " out " + message);
              if (((Tick) message).n() == 213) {
                throw new Calc.OverflowException("unlucky", 13);
              }
              return message;
            }
          });

  private final Endpoint<DoubleRequest, DoubleResponse> doubling =
      each.on(
          Ticks.DOUBLE,
          (ctx, request) ->
              new DoubleResponse(Messages.of(request.ticks()).map(tick -> new Tick(2 * tick.n()))));

  private DoubleRequest request(Tick... ticks) {
    return new DoubleRequest(List.of(ticks).iterator());
  }

  @Test
  void seesEachMessageWhenItIsTaken() throws Exception {
    DoubleResponse response = doubling.call(CallContext.empty(), request(new Tick(1), new Tick(2)));
    assertThat(seen).isEmpty();
    assertThat(response.value().toList()).containsExactly(new Tick(202), new Tick(204));
    assertThat(seen)
        .containsExactly(
            "ticks/double in Tick[n=1]",
            "ticks/double out Tick[n=202]",
            "ticks/double in Tick[n=2]",
            "ticks/double out Tick[n=204]");
  }

  @Test
  void mayRefuseOne() throws Exception {
    DoubleResponse response = doubling.call(CallContext.empty(), request(new Tick(13)));
    assertThatThrownBy(() -> response.value().toList()).isInstanceOf(RefusedException.class);
  }

  @Test
  void mayEndTheAnswerByADeclaredError() throws Exception {
    Endpoint<DoubleRequest, DoubleResponse> bad =
        each.on(
            Ticks.DOUBLE,
            (ctx, request) ->
                new DoubleResponse(Messages.of(request.ticks()).map(tick -> new Tick(213))));
    DoubleResponse response = bad.call(CallContext.empty(), request(new Tick(1)));
    assertThatThrownBy(() -> response.value().toList()).isInstanceOf(Calc.OverflowException.class);
  }

  @Test
  void seesRequestsAlone() throws Exception {
    Endpoint<TotalRequest, TotalResponse> total =
        each.on(
            Ticks.TOTAL,
            (ctx, request) ->
                new TotalResponse(Messages.of(request.ticks()).mapToLong(Tick::n).sum()));
    TotalRequest request = new TotalRequest("x", List.of(new Tick(1), new Tick(2)).iterator());
    assertThat(total.call(CallContext.empty(), request).value()).isEqualTo(203);
  }

  @Test
  void leavesOperationsWithoutStreamsAlone() {
    Endpoint<Object, Object> unary = (ctx, request) -> request;
    Operation<Object, Object> operation =
        Operation.of("s", "o", Object.class, Object.class).build();
    assertThat(each.wrap(operation, unary)).isSameAs(unary);
  }
}
