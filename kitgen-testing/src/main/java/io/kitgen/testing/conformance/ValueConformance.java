package io.kitgen.testing.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Values arrive as they left, there and back. */
public interface ValueConformance extends Conformance {

  /** Primitives at both ends of their ranges. */
  @Test
  default void scalars() {
    for (Values.Scalars value : Samples.SCALARS) {
      assertThat(client().scalars(value)).isEqualTo(value);
    }
  }

  /** Boxes, all null and all there. */
  @Test
  default void boxes() {
    for (Values.Boxes value : Samples.BOXES) {
      assertThat(client().boxes(value)).isEqualTo(value);
    }
  }

  /** Texts with everything that needs escaping, and numbers beyond 64 bits. */
  @Test
  default void texts() {
    for (Values.Texts value : Samples.TEXTS) {
      assertThat(client().texts(value)).isEqualTo(value);
    }
  }

  /** Dates and times at their extremes. */
  @Test
  default void times() {
    for (Values.Times value : Samples.TIMES) {
      assertThat(client().times(value)).isEqualTo(value);
    }
  }

  /** Containers, empty and filled. */
  @Test
  default void containers() {
    for (Values.Containers value : Samples.CONTAINERS) {
      assertThat(client().containers(value)).usingRecursiveComparison().isEqualTo(value);
    }
  }

  /** A type that holds itself. */
  @Test
  default void recursiveTypes() {
    Values.Tree leaf = new Values.Tree("leaf", List.of(), null);
    Values.Tree value = leaf;
    for (int depth = 0; depth < 20; depth++) {
      value = new Values.Tree("n" + depth, List.of(value, leaf), depth % 2 == 0 ? leaf : null);
    }
    assertThat(client().tree(value)).isEqualTo(value);
  }

  /** A generic type with its argument bound. */
  @Test
  default void genericTypes() {
    Values.Page<Values.Item> value =
        new Values.Page<>(List.of(new Values.Item("a", new BigDecimal("1.50"))), null);
    assertThat(client().page(value)).isEqualTo(value);
  }

  /** Many parameters of many types. */
  @Test
  default void parametersOfEveryType() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("one", 1);
    counts.put("two", 2);
    UUID id = new UUID(1, 2);
    assertThat(
            client()
                .join(
                    true,
                    -1,
                    Long.MIN_VALUE,
                    0.1,
                    'ß',
                    "te|xt",
                    Values.Color.DARK_BLUE,
                    id,
                    List.of("a", ""),
                    counts,
                    Optional.of("x"),
                    null))
        .isEqualTo(
            "true|-1|-9223372036854775808|0.1|ß|te|xt|DARK_BLUE|"
                + id
                + "|[a, ]|{one=1, two=2}|Optional[x]|null");
  }

  /** Bytes of every value. */
  @Test
  default void bytes() {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    assertThat(client().bytes(all)).isEqualTo(all);
    assertThat(client().bytes(new byte[0])).isEmpty();
  }

  /** Results without a record around them. */
  @Test
  default void bareResults() {
    assertThat(client().number(Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
    assertThat(client().text("")).isEmpty();
    assertThat(client().text(Samples.AWKWARD)).isEqualTo(Samples.AWKWARD);
    assertThat(client().list(List.of())).isEmpty();
    List<Values.Item> items = List.of(new Values.Item("a", BigDecimal.TEN));
    assertThat(client().list(items)).isEqualTo(items);
  }

  /** Null where null is allowed. */
  @Test
  default void nullable() {
    assertThat(client().nullable(null)).isNull();
    assertThat(client().nullable("null")).isEqualTo("null");
  }

  /** An optional result, there and not. */
  @Test
  default void optionalResults() {
    assertThat(client().find("none")).isEmpty();
    assertThat(client().find("x")).contains(new Values.Item("x", BigDecimal.ONE));
  }

  /** Nothing in, nothing out; but it was called. */
  @Test
  default void withoutParametersAndResult() {
    int before = client().calls();
    client().nothing();
    assertThat(client().calls()).isEqualTo(before + 1);
  }

  /** Parameters that HTTP puts in five places. */
  @Test
  default void everyPlace() {
    UUID id = new UUID(3, 4);
    Values.Item item = new Values.Item("n", BigDecimal.ONE);
    assertThat(
            client()
                .places(
                    id,
                    "a/b c/%2F/ü",
                    -5,
                    Optional.of(Values.Color.DARK_BLUE),
                    Arrays.asList("x y", "a&b=c", "+", ""),
                    9,
                    "acme",
                    null,
                    item))
        .isEqualTo(
            id + "|a/b c/%2F/ü|-5|Optional[DARK_BLUE]|[x y, a&b=c, +, ]|9|acme|null|" + item);
    assertThat(client().note("a/b", "hello", 3).name()).isEqualTo("a/b: hello");
    assertThat(client().search(Samples.AWKWARD, null, Values.Color.RED))
        .containsExactly(Samples.AWKWARD, "null", "RED");
    client().delete("gone");
  }
}
