package io.kitgen.samples.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.runtime.server.ServerEdge;
import io.kitgen.samples.lines.LineServer;
import io.kitgen.samples.quotes.QuoteService.Quote;
import io.kitgen.samples.quotes.QuoteService.UnknownItemException;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole way of a third party: its processor, its runtime, kitgen's endpoints and codecs. */
final class LinesTest {

  private static LineServer server;

  @BeforeAll
  static void start() throws Exception {
    QuoteServiceEndpoints endpoints =
        QuoteServiceEndpoints.of(new PriceList(Map.of("tea", new BigDecimal("1.20"))));
    server = LineServer.start(0, QuoteServiceLines.serve(endpoints, ServerEdge.create()));
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Test
  void theGeneratedClientCalls() {
    QuoteService quotes = QuoteServiceEndpoints.over(QuoteServiceLines.transport(server.port()));
    assertThat(quotes.quote("tea", 3)).isEqualTo(new Quote("tea", new BigDecimal("3.60")));
    assertThat(quotes.cheapest(List.of("tea", "gold"))).contains("tea");
    assertThat(quotes.cheapest(List.of())).isEmpty();
    assertThatThrownBy(() -> quotes.quote("gold", 1))
        .isInstanceOfSatisfying(
            UnknownItemException.class, e -> assertThat(e.item()).isEqualTo("gold"))
        .hasMessage("nobody sells gold");
  }

  @Test
  void aStrangerCalls() throws Exception {
    assertThat(ask("quote {\"item\":\"tea\",\"count\":2}"))
        .isEqualTo("ok {\"item\":\"tea\",\"price\":2.40}");
    assertThat(ask("quote {\"item\":\"tea\",\"count\":\"2\"}"))
        .startsWith("error ")
        .contains("INVALID_ARGUMENT");
    assertThat(ask("nothing {}")).isEqualTo("error {\"code\":\"UNIMPLEMENTED\"}");
  }

  private static String ask(String line) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
      return in.readLine();
    }
  }
}
