package demo;

import io.kitgen.Get;
import io.kitgen.KitService;
import io.kitgen.Patch;
import io.kitgen.Put;
import io.kitgen.runtime.json.JsonValue;
import io.kitgen.runtime.json.Presence;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Changes orders by parts. */
@KitService(codecs = MoneyCodec.class)
@NullMarked
public interface Orders {

  /** Changes what is said of an order. */
  @Patch("/orders/{id}")
  Order change(String id, Presence<String> note, Presence<Money> price);

  /** Changes the lines of an order. */
  @Patch("/orders/{id}/lines")
  Order changeLines(String id, LinesPatch patch);

  /** Keeps any JSON beside an order. */
  @Put("/orders/{id}/extra")
  JsonValue keep(String id, JsonValue extra);

  /** Orders that cost no more. */
  @Get("/orders/below/{price}")
  List<Order> below(Money price, @Nullable Money above);

  /** An order. */
  record Order(String id, @Nullable String note, Money price, List<String> lines) {}

  /** What becomes of the lines. */
  record LinesPatch(Presence<List<String>> lines, Presence<Integer> limit) {}
}
