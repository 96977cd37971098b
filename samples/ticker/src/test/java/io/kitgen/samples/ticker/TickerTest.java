package io.kitgen.samples.ticker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.kitgen.netty.server.KitNettyServer;
import io.kitgen.samples.ticker.TickerService.Order;
import io.kitgen.samples.ticker.TickerService.Price;
import io.kitgen.samples.ticker.TickerService.Summary;
import io.kitgen.samples.ticker.TickerService.UnknownSymbolException;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One port: a client of grpc-java, and one of HTTP that knows nothing of kitgen. */
class TickerTest {

  private static final BigDecimal TEN = BigDecimal.TEN;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private KitNettyServer server;
  private ManagedChannel channel;
  private TickerService ticker;

  @BeforeEach
  void start() {
    Market market = new Market(Clock.systemUTC(), Duration.ofMillis(1));
    server = TickerSvc.serve(new InetSocketAddress("127.0.0.1", 0), market);
    channel = ManagedChannelBuilder.forAddress("127.0.0.1", server.port()).usePlaintext().build();
    // On JDK 21 and later TickerServiceGrpc.client(channel) has virtual threads to send on.
    ticker =
        TickerServiceEndpoints.over(TickerServiceGrpc.transport(channel).withExecutor(threads));
  }

  @AfterEach
  void stop() {
    channel.shutdownNow();
    server.close();
    threads.shutdownNow();
  }

  @Test
  void pricesFlowOverGrpcUntilTheCallerHasEnough() {
    try (Stream<Price> prices = ticker.watch("TEA", 1_000_000)) {
      assertThat(prices.limit(20)).hasSize(20).allMatch(price -> price.symbol().equals("TEA"));
    }
  }

  @Test
  void anErrorComesBackAsItself() {
    assertThatThrownBy(() -> ticker.watch("GOLD", 1).toList())
        .isInstanceOfSatisfying(
            UnknownSymbolException.class, e -> assertThat(e.symbol()).isEqualTo("GOLD"));
  }

  @Test
  void pricesFlowToTheServer() {
    List<Price> paid =
        List.of(
            new Price("TEA", BigDecimal.ONE, Instant.EPOCH), new Price("RICE", TEN, Instant.EPOCH));
    assertThat(ticker.record(paid.iterator())).isEqualTo(new Summary(2, TEN));
  }

  @Test
  void ordersAreAnsweredWhileOthersCome() {
    List<Order> orders = List.of(new Order("TEA", TEN), new Order("RICE", TEN));
    try (Stream<Price> prices = ticker.trade(orders.iterator())) {
      assertThat(prices.map(Price::symbol)).containsExactly("TEA", "RICE");
    }
  }

  @Test
  void theSameFlowsAsLinesAndAsEvents() throws Exception {
    assertThat(get("application/x-ndjson").lines().filter(line -> line.contains("TEA")).toList())
        .hasSize(3);
    assertThat(get("text/event-stream").lines().filter(line -> line.contains("TEA")).toList())
        .hasSize(3);
    HttpRequest post =
        HttpRequest.newBuilder(uri("/prices"))
            .header("Content-Type", "application/x-ndjson")
            .POST(
                BodyPublishers.ofString(
                    """
                    {"symbol":"TEA","amount":1,"at":"1970-01-01T00:00:00Z"}
                    {"symbol":"TEA","amount":7.5,"at":"1970-01-01T00:00:00Z"}
                    """))
            .build();
    assertThat(http.send(post, BodyHandlers.ofString()).body())
        .isEqualToIgnoringWhitespace("{\"count\":2,\"highest\":7.5}");
  }

  private String get(String accept) throws Exception {
    HttpRequest get =
        HttpRequest.newBuilder(uri("/prices/TEA?count=3")).header("Accept", accept).build();
    return http.send(get, BodyHandlers.ofString()).body();
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }
}
