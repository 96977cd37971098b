package io.kitgen.testing.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.Code;
import io.kitgen.runtime.call.CallObservation;
import io.kitgen.runtime.client.AttemptFilter;
import io.kitgen.runtime.client.AttemptObserver;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.runtime.http.server.KitHttpServer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over sockets, with kitgen's own engines. */
class LedgerClientTest {

  private final PlainLedger service = new PlainLedger();
  private final List<String> seen = new ArrayList<>();
  private KitHttpServer server;
  private LedgerClient ledger;

  @BeforeEach
  void start() {
    server = KitHttpServer.start(0, LedgerHttp.handler(LedgerEndpoints.of(service)));
    URI base = URI.create("http://localhost:" + server.port());
    ledger =
        LedgerClient.over(LedgerHttp.transport(KitHttpClient.create(), base))
            .filter(noting("filter"))
            .attempts(
                (operation, next) ->
                    (ctx, request) -> {
                      seen.add("attempt");
                      return next.call(ctx, request);
                    })
            .observe(observing())
            .with(
                (operation, next) ->
                    (ctx, request) -> {
                      seen.add("call " + operation.name());
                      return next.call(ctx, request);
                    })
            .asyncOn(Runnable::run)
            .closing(() -> seen.add("closed"))
            .build();
  }

  @AfterEach
  void stop() {
    ledger.close();
    server.close();
  }

  @Test
  void isTheServiceWithEveryLayerInItsPlace() throws Exception {
    assertThat(ledger.enter("k", 5, "acme")).isEqualTo(5);

    assertThat(seen).containsExactly("call enter", "attempt", "begin", "filter", "ANSWER");
    assertThat(service.keys).containsExactly("k");
  }

  @Test
  void everyAttemptOfACallCarriesOneNewKey() throws Exception {
    service.unavailable = 2;
    assertThat(ledger.enter(null, 5, "acme")).isEqualTo(5);
    assertThat(ledger.enter(null, 6, "acme")).isEqualTo(6);

    assertThat(service.keys).hasSize(4).doesNotContainNull();
    assertThat(service.keys.subList(0, 3)).containsOnly(service.keys.get(0));
    assertThat(service.keys.get(3)).isNotEqualTo(service.keys.get(0));
    assertThat(seen.stream().filter("attempt"::equals)).hasSize(4);
    assertThat(seen.stream().filter("call enter"::equals)).hasSize(2);
  }

  @Test
  void businessErrorsComeTypedAndAreNotTriedAgain() {
    assertThatThrownBy(() -> ledger.enter("k", -1, "acme"))
        .isInstanceOf(OverdrawnException.class)
        .hasMessage("not -1");
    assertThat(service.keys).hasSize(1);
    assertThat(seen).contains("BUSINESS_ERROR");
  }

  @Test
  void stagesRunWhereTheWiringSays() {
    assertThat(ledger.balance('c', 1234).toCompletableFuture()).isCompletedWithValue(1.5);
  }

  @Test
  void aClosedClientRefusesCallsOfEachKind() {
    ledger.close();
    ledger.close();

    assertThat(seen).containsExactly("closed");
    assertThatThrownBy(ledger::audit)
        .isInstanceOfSatisfying(
            CallException.class, e -> assertThat(e.code()).isEqualTo(Code.UNAVAILABLE));
    assertThat(ledger.balance('c', 1).toCompletableFuture()).isCompletedExceptionally();
    assertThatThrownBy(() -> ledger.endpoints().audit()).hasMessageContaining("closed");
    assertThat(seen).containsExactly("closed");
  }

  private AttemptFilter noting(String name) {
    return (operation, attempt, ctx) -> {
      seen.add(name);
      return ctx;
    };
  }

  private AttemptObserver observing() {
    return (operation, attempt, ctx) -> {
      seen.add("begin");
      return (CallObservation) outcome -> seen.add(outcome.kind().name());
    };
  }
}
