package demo;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.flow.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SubmissionPublisher;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A market that is in memory. */
final class OpenMarket implements Market {

  private static final Executor SAME_THREAD = Runnable::run;

  final List<Quote> pushed = new CopyOnWriteArrayList<>();
  final List<byte[]> kept = new CopyOnWriteArrayList<>();
  final Semaphore closed = new Semaphore(0);

  @Override
  public Stream<Quote> watch(String symbol, OptionalInt most) throws UnknownSymbolException {
    if (symbol.equals("NONE")) {
      throw new UnknownSymbolException(symbol);
    }
    Stream<Quote> quotes =
        IntStream.iterate(1, price -> price + 1).mapToObj(price -> quote(symbol, price));
    return (most.isPresent() ? quotes.limit(most.getAsInt()) : quotes)
        .onClose(closed::release);
  }

  private static Quote quote(String symbol, int price) {
    if (symbol.equals("GONE") && price == 3) {
      throw Messages.rethrow(new UnknownSymbolException(symbol));
    }
    if (symbol.equals("BROKEN") && price == 3) {
      throw new IllegalStateException("the secret of the market");
    }
    return new Quote(symbol, BigDecimal.valueOf(price));
  }

  @Override
  public int place(String book, Iterator<Order> orders) throws UnknownSymbolException {
    int placed = 0;
    while (orders.hasNext()) {
      Order order = orders.next();
      if (order.symbol().equals("NONE")) {
        throw new UnknownSymbolException(book + "/" + order.symbol());
      }
      placed += order.count();
    }
    return placed;
  }

  @Override
  public Stream<Line> chat(CallContext ctx, String room, Iterator<Line> lines) {
    boolean current = CallContext.current() == ctx;
    return Messages.<Line>of(lines)
        .map(
            line ->
                line instanceof Line.Words words
                    ? new Line.Words(room + ": " + words.text())
                    : new Line.Words(current ? "welcome" : "lost"));
  }

  @Override
  public Flow.Publisher<Quote> ticks(String symbol) {
    return subscriber -> {
      SubmissionPublisher<Quote> quotes = new SubmissionPublisher<>(SAME_THREAD, 100);
      quotes.subscribe(subscriber);
      for (int price = 1; price <= 50; price++) {
        quotes.submit(quote(symbol, price));
      }
      quotes.close();
    };
  }

  @Override
  public long total(Flow.Publisher<Integer> amounts) {
    CompletableFuture<Long> total = new CompletableFuture<>();
    amounts.subscribe(new Summing(total));
    return total.join();
  }

  @Override
  public Flow.Publisher<Line> relay(Flow.Publisher<Line> lines) {
    return lines;
  }

  @Override
  public void keep(Iterator<byte[]> chunks) {
    chunks.forEachRemaining(kept::add);
  }

  @Override
  public void keepAll(Iterator<Feed.Pair<String, String>[]> pages) {
    pages.forEachRemaining(page -> {});
  }

  @Override
  public Stream<List<Quote>> pages() {
    return Stream.of(List.of(), List.of(quote("A", 1), quote("B", 2)));
  }

  @Override
  public CompletionStage<Long> count() {
    return CompletableFuture.completedStage((long) pushed.size());
  }

  @Override
  public Stream<Quote> all() {
    return new ArrayList<>(pushed).stream();
  }

  @Override
  public void push(Iterator<Quote> items) {
    items.forEachRemaining(pushed::add);
  }

  @Override
  public Stream<Pair<Quote, String>> both(Iterator<Pair<String, Quote>> pairs) {
    return Messages.<Pair<String, Quote>>of(pairs)
        .map(pair -> new Pair<>(pair.second(), pair.first()));
  }

  /** Adds up what is published. */
  private static final class Summing implements Flow.Subscriber<Integer> {

    private final CompletableFuture<Long> total;
    private long sum;

    Summing(CompletableFuture<Long> total) {
      this.total = total;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(Integer amount) {
      sum += amount;
    }

    @Override
    public void onError(Throwable failure) {
      total.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
      total.complete(sum);
    }
  }
}
