package io.kitgen.jackson;

import io.kitgen.Get;
import io.kitgen.KitService;
import io.kitgen.Post;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** A service with types that only databind knows. */
@KitService(codecs = {Prices.MoneyCodec.class, Prices.BoxCodec.class})
@NullMarked
public interface Prices {

  /** The sum. */
  @Post("/sum")
  Money sum(List<Money> all);

  /** Something in a box. */
  @Get("/box/{text}")
  Box<String> box(String text);

  /** A class as other libraries have them. */
  final class Money {
    private long cents;

    /** No money. */
    public Money() {}

    /** Some money. */
    public Money(long cents) {
      this.cents = cents;
    }

    /** How much. */
    public long getCents() {
      return cents;
    }

    /** How much. */
    public void setCents(long cents) {
      if (cents < 0) {
        throw new IllegalArgumentException("secret");
      }
      this.cents = cents;
    }
  }

  /** Holds something. */
  final class Box<T> {
    /** What it holds. */
    public T held;

    /** Holds {@code held}. */
    @com.fasterxml.jackson.annotation.JsonCreator
    public Box(@com.fasterxml.jackson.annotation.JsonProperty("held") T held) {
      this.held = held;
    }
  }

  /** Money by databind. */
  final class MoneyCodec extends DatabindCodec<Money> {
    /** By the mapper's defaults. */
    public MoneyCodec() {
      super(new tools.jackson.databind.json.JsonMapper(), Money.class);
    }
  }

  /** Boxes by databind. */
  final class BoxCodec extends DatabindCodec<Box<String>> {
    /** By the mapper's defaults. */
    public BoxCodec() {
      super(
          new tools.jackson.databind.json.JsonMapper(),
          new tools.jackson.core.type.TypeReference<Box<String>>() {});
    }
  }
}
