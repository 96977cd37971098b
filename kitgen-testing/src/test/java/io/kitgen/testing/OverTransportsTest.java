package io.kitgen.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.runtime.http.server.KitHttpServer;
import io.kitgen.testing.conformance.ConformanceService;
import io.kitgen.testing.conformance.ConformanceServiceHttp;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.RegisterExtension;

class OverTransportsTest {

  private static final List<String> EVENTS = new ArrayList<>();

  @RegisterExtension
  static final OverTransports<ConformanceService> OVER =
      OverTransports.of(ConformanceService.class)
          .and(
              "in-process",
              closing -> {
                closing.later(() -> EVENTS.add("closed first"));
                closing.later(() -> EVENTS.add("closed last"));
                return Answers.endpoints();
              })
          .and("serialising", closing -> Answers.endpoints().serialising())
          .and(
              "http",
              closing -> {
                KitHttpServer server =
                    closing.later(
                        KitHttpServer.start(
                            0, ConformanceServiceHttp.handler(Answers.endpoints())));
                KitHttpClient http = closing.later(KitHttpClient.create());
                return ConformanceServiceHttp.client(
                    http, URI.create("http://127.0.0.1:" + server.port()));
              });

  @TestTemplate
  void callsTheService(ConformanceService service) {
    EVENTS.add("called");
    assertThat(service.text("x")).isEqualTo("x");
  }

  @AfterAll
  static void ranOverEachAndClosedInTurn() {
    assertThat(EVENTS).containsExactly("called", "closed last", "closed first", "called", "called");
  }
}
