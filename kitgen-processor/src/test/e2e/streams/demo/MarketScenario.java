package demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.Code;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.OperationField;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.http.HttpHandler;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A market that is served, and calls of every kind of stream. */
public final class MarketScenario implements Supplier<HttpHandler> {

  private static final OpenMarket MARKET = new OpenMarket();

  /** Keeps nothing. */
  public MarketScenario() {}

  @Override
  public HttpHandler get() {
    return MarketHttp.handler(MarketEndpoints.of(MARKET));
  }

  /** Calls at {@code base}. */
  public static void call(HttpHandler client, URI base) throws Exception {
    call(MarketHttp.client(client, base));
  }

  /** Calls in this process. */
  public static void local() throws Exception {
    call(MarketEndpoints.of(MARKET));
  }

  /** Calls in this process, through JSON. */
  public static void serialising() throws Exception {
    call(MarketEndpoints.of(MARKET).serialising());
  }

  private static void call(MarketEndpoints market) throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    try {
      MarketEndpoints async = market.asyncOn(threads);
      out(market);
      in(market);
      both(market);
      publishers(async);
      assertThat(async.count().toCompletableFuture().get(1, TimeUnit.MINUTES)).isEqualTo(2);
    } finally {
      threads.shutdownNow();
    }
  }

  private static void out(MarketEndpoints market) throws Exception {
    try (Stream<Quote> quotes = market.watch("ACME", OptionalInt.of(3))) {
      assertThat(quotes)
          .containsExactly(quote("ACME", 1), quote("ACME", 2), quote("ACME", 3));
    }
    try (Stream<List<Quote>> pages = market.pages()) {
      assertThat(pages).containsExactly(List.of(), List.of(quote("A", 1), quote("B", 2)));
    }
    assertThatThrownBy(() -> drain(market.watch("NONE", OptionalInt.empty())))
        .isInstanceOf(UnknownSymbolException.class)
        .hasMessage("unknown symbol NONE");
    List<Quote> before = new ArrayList<>();
    assertThatThrownBy(
            () -> market.watch("GONE", OptionalInt.empty()).forEachOrdered(before::add))
        .isInstanceOf(UnknownSymbolException.class)
        .hasMessage("unknown symbol GONE");
    assertThat(before).containsExactly(quote("GONE", 1), quote("GONE", 2));
  }

  /** What has no end ends when the caller has enough. */
  public static void endless(HttpHandler client, URI base) throws Exception {
    MARKET.closed.drainPermits();
    try (Stream<Quote> quotes =
        MarketHttp.client(client, base).watch("ACME", OptionalInt.empty())) {
      assertThat(quotes.limit(1000).count()).isEqualTo(1000);
    }
    assertThat(MARKET.closed.tryAcquire(1, TimeUnit.MINUTES)).as("it was let go").isTrue();
  }

  private static void in(MarketEndpoints market) throws Exception {
    Iterator<Order> orders =
        IntStream.rangeClosed(1, 100).mapToObj(count -> new Order("ACME", count)).iterator();
    assertThat(market.place("a/b", orders)).isEqualTo(5050);
    Iterator<Order> none = List.of(new Order("ACME", 1), new Order("NONE", 1)).iterator();
    assertThatThrownBy(() -> market.place("a/b", none))
        .isInstanceOf(UnknownSymbolException.class)
        .hasMessage("unknown symbol a/b/NONE");
    MARKET.kept.clear();
    byte[] bytes = "öl\n".getBytes(StandardCharsets.UTF_8);
    market.keep(List.of(bytes, new byte[0]).iterator());
    assertThat(MARKET.kept).containsExactly(bytes, new byte[0]);
    MARKET.pushed.clear();
    market.push(List.of(quote("A", 1), quote("B", 2)).iterator());
    assertThat(market.all()).containsExactly(quote("A", 1), quote("B", 2));
  }

  private static void both(MarketEndpoints market) {
    CallContext ctx = CallContext.current();
    List<Line> lines = List.of(new Line.Joined("ann"), new Line.Words("hi"), new Line.Words("ö"));
    try (Stream<Line> said = market.chat(ctx, "hall", lines.iterator())) {
      assertThat(said)
          .containsExactly(
              new Line.Words("welcome"), new Line.Words("hall: hi"), new Line.Words("hall: ö"));
    }
    Feed.Pair<String, Quote> pair = new Feed.Pair<>("x", quote("A", 1));
    try (Stream<Feed.Pair<Quote, String>> pairs = market.both(List.of(pair, pair).iterator())) {
      assertThat(pairs.map(Feed.Pair::second)).containsExactly("x", "x");
    }
  }

  private static void publishers(MarketEndpoints market) throws Exception {
    assertThat(Collecting.all(market.ticks("T"))).hasSize(50).contains(quote("T", 50));
    assertThat(market.total(new Numbers(100))).isEqualTo(5050);
    Flow.Publisher<Line> words = subscriber -> publish(subscriber, new Line.Words("again"));
    assertThat(Collecting.all(market.relay(words))).containsExactly(new Line.Words("again"));
  }

  private static <T> void publish(Flow.Subscriber<? super T> subscriber, T only) {
    subscriber.onSubscribe(
        new Flow.Subscription() {
          @Override
          public void request(long n) {
            subscriber.onNext(only);
            subscriber.onComplete();
          }

          @Override
          public void cancel() {}
        });
  }

  /** Each message is checked at the edge; what the service throws by mistake stays there. */
  public static void refusals(HttpHandler client, URI base) {
    MarketEndpoints market = MarketHttp.client(client, base);
    Iterator<Order> orders = List.of(new Order("ACME", 1), new Order(" ", 0)).iterator();
    assertThatThrownBy(() -> market.place("book", orders))
        .isInstanceOfSatisfying(
            CallException.class,
            error -> assertThat(error.code()).isEqualTo(Code.INVALID_ARGUMENT))
        .hasMessageContaining("[1].symbol");
    assertThatThrownBy(() -> drain(market.watch("BROKEN", OptionalInt.empty())))
        .isInstanceOfSatisfying(
            CallException.class, error -> assertThat(error.code()).isEqualTo(Code.INTERNAL))
        .hasMessageNotContaining("secret");
  }

  /** What is known before a call. */
  public static void facts() {
    assertThat(MarketEndpoints.WATCH.kind()).isEqualTo(Operation.Kind.SERVER_STREAM);
    assertThat(MarketEndpoints.PLACE.kind()).isEqualTo(Operation.Kind.CLIENT_STREAM);
    assertThat(MarketEndpoints.CHAT.kind()).isEqualTo(Operation.Kind.BIDI_STREAM);
    assertThat(MarketEndpoints.COUNT.kind()).isEqualTo(Operation.Kind.UNARY);
    assertThat(MarketEndpoints.WATCH.idempotent()).isTrue();
    assertThat(MarketEndpoints.TOTAL.idempotent()).as("though it is a GET").isFalse();
    assertThat(MarketEndpoints.CHAT.requestFields()).extracting(OperationField::name).containsExactly("room");
    assertThat(MarketEndpoints.CHAT.responseFields()).isEmpty();
  }

  private static void drain(Stream<?> messages) {
    try (messages) {
      messages.forEachOrdered(message -> {});
    }
  }

  private static Quote quote(String symbol, int price) {
    return new Quote(symbol, BigDecimal.valueOf(price));
  }

  /** Publishes 1, 2, 3 as it is asked. */
  private record Numbers(int last) implements Flow.Publisher<Integer> {

    @Override
    public void subscribe(Flow.Subscriber<? super Integer> subscriber) {
      subscriber.onSubscribe(
          new Flow.Subscription() {
            private int next = 1;

            @Override
            public void request(long n) {
              for (long i = 0; i < n && next <= last; i++) {
                subscriber.onNext(next++);
                if (next > last) {
                  subscriber.onComplete();
                }
              }
            }

            @Override
            public void cancel() {
              next = last + 1;
            }
          });
    }
  }

  /** Takes all that is published, one by one. */
  private static final class Collecting<T> implements Flow.Subscriber<T> {

    private final CompletableFuture<List<T>> all = new CompletableFuture<>();
    private final List<T> taken = new ArrayList<>();
    private Flow.Subscription subscription;

    static <T> List<T> all(Flow.Publisher<T> publisher) throws Exception {
      Collecting<T> collecting = new Collecting<>();
      publisher.subscribe(collecting);
      return collecting.all.get(1, TimeUnit.MINUTES);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      this.subscription = subscription;
      subscription.request(1);
    }

    @Override
    public void onNext(T message) {
      taken.add(message);
      subscription.request(1);
    }

    @Override
    public void onError(Throwable failure) {
      all.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
      all.complete(taken);
    }
  }
}
