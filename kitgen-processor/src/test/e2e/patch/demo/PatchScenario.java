package demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.json.JsonValue;
import io.kitgen.runtime.json.Presence;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;

/** A server that changes one order, and calls by the generated client. */
public final class PatchScenario implements Supplier<HttpHandler> {

  /** Keeps nothing. */
  public PatchScenario() {}

  @Override
  public HttpHandler get() {
    return OrdersHttp.handler(OrdersEndpoints.of(new OneOrder()));
  }

  /** Calls every operation at {@code base}. */
  public static void call(HttpHandler client, URI base) {
    Orders orders = OrdersHttp.client(client, base);
    Orders.Order kept = orders.change("a", Presence.absent(), Presence.absent());
    assertThat(kept.note()).isEqualTo("old");
    assertThat(kept.price().cents()).isEqualTo(1000);
    Orders.Order gone = orders.change("a", Presence.ofNull(), Presence.of(new Money(5)));
    assertThat(gone.note()).isNull();
    assertThat(gone.price().cents()).isEqualTo(5);
    Orders.LinesPatch patch =
        new Orders.LinesPatch(Presence.of(List.of("x", "y")), Presence.of(1));
    assertThat(orders.changeLines("a", patch).lines()).containsExactly("x");
    JsonValue extra = JsonValue.parse("{\"a\":[1.50,null]}");
    assertThat(orders.keep("a", extra)).isEqualTo(extra);
    assertThat(orders.keep("a", JsonValue.NULL)).isEqualTo(JsonValue.NULL);
    assertThat(orders.below(new Money(1234), null).get(0).price().cents()).isEqualTo(1234);
    assertThat(orders.below(new Money(1), new Money(2)).get(0).note()).isEqualTo("2");
  }

  private static final class OneOrder implements Orders {

    private static final Order OLD = new Order("a", "old", new Money(1000), List.of("l"));

    @Override
    public Order change(String id, Presence<String> note, Presence<Money> price) {
      return new Order(
          id, note.orElse(OLD.note()), price.isPresent() ? price.get() : OLD.price(), OLD.lines());
    }

    @Override
    public Order changeLines(String id, LinesPatch patch) {
      List<String> lines = patch.lines().isPresent() ? patch.lines().get() : OLD.lines();
      int limit = patch.limit().isPresent() ? patch.limit().get() : lines.size();
      return new Order(id, patch.toString(), OLD.price(), lines.subList(0, limit));
    }

    @Override
    public JsonValue keep(String id, JsonValue extra) {
      return extra;
    }

    @Override
    public List<Order> below(Money price, Money above) {
      String note = above == null ? null : String.valueOf(above.cents());
      return List.of(new Order("a", note, price, List.of()));
    }
  }
}
