package demo;

import io.kitgen.Get;
import io.kitgen.Header;
import io.kitgen.KitService;
import io.kitgen.PathParam;
import io.kitgen.Post;
import io.kitgen.ResultName;
import io.kitgen.Sensitive;
import io.kitgen.doc.Example;
import io.kitgen.policy.Timeout;
import io.kitgen.runtime.CallContext;
import jakarta.validation.constraints.Positive;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Quotes and orders, as they come. */
@KitService(name = "market")
@NullMarked
public interface Market extends Feed<Quote> {

  /**
   * The quotes of a symbol from now on.
   *
   * @param symbol which one
   * @param most after so many it ends
   * @return each quote when it is made
   */
  @Get("/quotes/{symbol}")
  @Timeout("1m")
  @Example("{\"symbol\": \"ACME\", \"price\": 12.5}")
  Stream<Quote> watch(String symbol, OptionalInt most) throws UnknownSymbolException;

  /**
   * Places orders until there are no more.
   *
   * @param orders one after the other
   */
  @Post("/books/{book}/orders")
  @ResultName("placed")
  int place(@PathParam("book") String book, Iterator<Order> orders) throws UnknownSymbolException;

  /** Talks, in the context of the call. */
  Stream<Line> chat(CallContext ctx, @Header("X-Room") String room, Iterator<Line> lines);

  /** The quotes of a symbol, for code that is reactive. */
  Flow.Publisher<Quote> ticks(String symbol);

  /** What all amounts make. */
  @Get("/total")
  long total(@io.kitgen.Body Flow.Publisher<@Positive Integer> amounts);

  /** Says each line again. */
  @Post("/relay")
  Flow.Publisher<Line> relay(Flow.Publisher<Line> context);

  /** Keeps what is sent. */
  void keep(@Sensitive Iterator<byte[]> chunks);

  /** In pages. */
  @Sensitive
  Stream<List<Quote>> pages();

  /** Keeps pages of what is sent. */
  void keepAll(Iterator<Feed.Pair<String, String>[]> pages);

  /** One, later. */
  CompletionStage<Long> count();
}
