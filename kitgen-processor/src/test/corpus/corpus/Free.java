package corpus;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.kitgen.Get;
import io.kitgen.KitService;
import io.kitgen.KitType;
import io.kitgen.Patch;
import io.kitgen.Post;
import io.kitgen.runtime.json.JsonCodec;
import io.kitgen.runtime.json.JsonReader;
import io.kitgen.runtime.json.JsonValue;
import io.kitgen.runtime.json.JsonWriter;
import io.kitgen.runtime.json.Presence;
import io.kitgen.runtime.text.TextFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Free JSON, members that may be absent, and types with a codec of their own. */
@KitService(codecs = {Free.MoneyCodec.class, Free.RangeCodec.class})
@NullMarked
public interface Free {

  Patched patch(Patched value);

  record Patched(
      int id,
      Presence<String> note,
      @JsonProperty("list") Presence<List<@Nullable String>> items,
      Presence<Money> price,
      @JsonInclude(JsonInclude.Include.NON_NULL) Presence<JsonValue> free) {}

  @Patch("/orders/{id}")
  Patched change(int id, Presence<String> note, Presence<OptionalInt> amount);

  Anything any(Anything value);

  record Anything(
      JsonValue must, @Nullable JsonValue may, Optional<JsonValue> optional, List<JsonValue> list,
      Map<String, @Nullable JsonValue> map, JsonValue[] array) {}

  @Post("/echo")
  JsonValue echo(JsonValue value);

  @Nullable JsonValue find(Optional<JsonValue> like);

  /** Without an annotation of ours, since it is another's. */
  record Money(long cents) {}

  record Range<T>(T from, T to) {}

  @KitType(codec = Point.Codec.class)
  final class Point {
    final int x;

    Point(int x) {
      this.x = x;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Point point && x == point.x;
    }

    @Override
    public int hashCode() {
      return x;
    }

    @Override
    public String toString() {
      return "Point[" + x + "]";
    }

    enum Codec implements JsonCodec<Point> {
      INSTANCE;

      @Override
      public Point read(JsonReader in) {
        return new Point(in.readInt());
      }

      @Override
      public void write(Point value, JsonWriter out) {
        out.write(value.x);
      }
    }
  }

  final class MoneyCodec implements JsonCodec<Money>, TextFormat<Money> {
    @Override
    public Money read(JsonReader in) {
      return in.readText(this);
    }

    @Override
    public void write(Money value, JsonWriter out) {
      out.writeText(this, value);
    }

    @Override
    public Money parse(String text) {
      // A number that is none is refused by an exception that is an IllegalArgumentException.
      return new Money(Long.parseLong(text.substring(1)));
    }

    @Override
    public String format(Money value) {
      return "$" + value.cents();
    }
  }

  final class RangeCodec implements JsonCodec<Range<Integer>> {
    @Override
    public Range<Integer> read(JsonReader in) {
      in.beginArray();
      in.hasNext();
      int from = in.readInt();
      in.hasNext();
      int to = in.readInt();
      if (in.hasNext() || from > to) {
        throw new IllegalStateException("secret");
      }
      return new Range<>(from, to);
    }

    @Override
    public void write(Range<Integer> value, JsonWriter out) {
      out.beginArray();
      out.write(value.from().intValue());
      out.write(value.to().intValue());
      out.endArray();
    }
  }

  Coded coded(Coded value);

  record Coded(
      Money money, @Nullable Money none, List<Money> many, Map<Money, Point> map,
      Optional<Point> point, Range<Integer> range, Range<String> other) {}

  @Get("/prices/{price}")
  List<Money> prices(Money price, List<Money> others, @Nullable Money below);

  Money sum(Money a, Money b) throws TooDearException;

  class TooDearException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Money price;

    public TooDearException(Money price) {
      this.price = price;
    }

    public Money getPrice() {
      return price;
    }
  }
}
