package io.kitgen.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.Code;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.testing.conformance.ConformanceService;
import io.kitgen.testing.conformance.ConformanceServiceHttp;
import java.net.URI;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class HttpChaosTest {

  private final Recording arrived = Recording.create();
  private final HttpHandler server =
      ConformanceServiceHttp.handler(Answers.endpoints().with(arrived));

  @Test
  void leavesAloneWhatIsNotItsShare() {
    assertThat(through(HttpChaos.seeded(1).refusing(0).answering(0, 503)).number(7)).isEqualTo(7);
  }

  @Test
  void refusesConnections() {
    expectUnavailable(HttpChaos.seeded(1).refusing(1));
    assertThat(arrived.calls()).isEmpty();
  }

  @Test
  void resetsConnectionsAfterTheRequestArrived() {
    expectUnavailable(HttpChaos.seeded(1).resetting(1));
    assertThat(arrived.names()).containsExactly("number");
  }

  @Test
  void breaksBodiesInTheMiddle() {
    expectUnavailable(HttpChaos.seeded(1).truncating(1));
    assertThat(arrived.names()).containsExactly("number");
  }

  @Test
  void answersInPlaceOfTheServer() {
    expectUnavailable(HttpChaos.seeded(1).answering(1, 503));
    assertThat(arrived.calls()).isEmpty();
  }

  private void expectUnavailable(UnaryOperator<HttpHandler> chaos) {
    assertThatThrownBy(() -> through(chaos).number(12345678))
        .isInstanceOfSatisfying(
            CallException.class, e -> assertThat(e.code()).isEqualTo(Code.UNAVAILABLE));
  }

  private ConformanceService through(UnaryOperator<HttpHandler> chaos) {
    return ConformanceServiceHttp.client(server.with(chaos), URI.create("http://test"));
  }
}
