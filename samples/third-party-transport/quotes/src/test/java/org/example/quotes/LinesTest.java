package org.example.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.Code;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.server.ServerEdge;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.example.lines.LineServer;
import org.example.quotes.QuoteService.Quote;
import org.example.quotes.QuoteService.UnknownItemException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole way of a third party: its processor, its runtime, kitgen's endpoints and codecs. */
final class LinesTest {

  @TempDir private static Path folder;

  private static Path path;
  private static LineServer server;

  @BeforeAll
  static void start() throws Exception {
    path = folder.resolve("quotes");
    QuoteServiceEndpoints endpoints =
        QuoteServiceEndpoints.of(new PriceList(Map.of("tea", new BigDecimal("1.20"))));
    server = LineServer.start(path, ServerEdge.create(), QuoteServiceLines.serve(endpoints));
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Test
  void theGeneratedClientCalls() {
    QuoteService quotes = QuoteServiceEndpoints.over(QuoteServiceLines.transport(path));
    assertThat(quotes.quote("tea", 3)).isEqualTo(new Quote("tea", new BigDecimal("3.60")));
    assertThat(quotes.cheapest(List.of("tea", "gold"))).contains("tea");
    assertThat(quotes.cheapest(List.of())).isEmpty();
    assertThatThrownBy(() -> quotes.quote("gold", 1))
        .isInstanceOfSatisfying(
            UnknownItemException.class, e -> assertThat(e.item()).isEqualTo("gold"))
        .hasMessage("nobody sells gold");
  }

  @Test
  void nobodyIsThere() {
    Path nowhere = folder.resolve("nowhere");
    QuoteService quotes = QuoteServiceEndpoints.over(QuoteServiceLines.transport(nowhere));
    assertThatThrownBy(() -> quotes.quote("tea", 3))
        .isInstanceOfSatisfying(
            CallException.class, e -> assertThat(e.code()).isEqualTo(Code.UNAVAILABLE));
  }

  @Test
  void aStrangerCalls() throws Exception {
    assertThat(ask("quote {\"item\":\"tea\",\"count\":2}"))
        .isEqualTo("ok {\"item\":\"tea\",\"price\":2.40}");
    assertThat(ask("quote Grpc-Timeout=5S x=%C3%BC {\"item\":\"tea\"}")).startsWith("ok ");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = ';',
      value = {
        "quote {\"item\":\"tea\",\"count\":\"2\"}; INVALID_ARGUMENT; $.count",
        "quote {\"item\":\"tea\";                  INVALID_ARGUMENT; $",
        "quote;                                    INVALID_ARGUMENT; $",
        "quote Grpc-Timeout=soon {};               INVALID_ARGUMENT; Grpc-Timeout",
        "quote Grpc-Timeout=0n {};                 DEADLINE_EXCEEDED; deadline",
        "quote =1 {};                              INVALID_ARGUMENT; name=value",
        "quote a=%zz {};                           INVALID_ARGUMENT; name=value",
        "nothing {};                               UNIMPLEMENTED; operation",
        "~~;                                       UNIMPLEMENTED; operation",
      })
  void whatCannotBeAnsweredIsRefused(String line, Code code, String why) throws Exception {
    assertThat(ask(line)).startsWith("error ").contains("\"" + code + "\"").contains(why);
  }

  @Test
  void aSideCanBeLeftOut() {
    assertThat(ClientOnlyLines.class.getDeclaredMethods())
        .extracting(Method::getName)
        .containsExactly("transport");
  }

  private static String ask(String line) throws Exception {
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(path));
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8))) {
      Channels.newOutputStream(channel).write((line + "\n").getBytes(StandardCharsets.UTF_8));
      return in.readLine();
    }
  }
}
