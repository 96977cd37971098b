package demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import demo.Mapping.Color;
import demo.Mapping.Filter;
import demo.Mapping.GoneException;
import demo.Mapping.Item;
import demo.Mapping.MissingException;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.route.HttpRoutes;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** The generated server, and calls by the generated client. */
public final class Scenario implements Supplier<HttpHandler> {

  private static final UUID ID = new UUID(1, 2);

  /** Keeps nothing. */
  public Scenario() {}

  /** Both services at one address. */
  @Override
  public HttpHandler get() {
    return HttpRoutes.join(
        MappingHttp.handler(MappingEndpoints.of(new EchoMapping())),
        ResultsHttp.handler(ResultsEndpoints.of(new EchoResults())),
        UnmarkedHttp.handler(UnmarkedEndpoints.of(new EchoUnmarked())));
  }

  /** Calls every operation at {@code base}. */
  public static void call(HttpHandler client, URI base) throws Exception {
    Mapping mapping = MappingHttp.client(client, base).asyncOn(Runnable::run);
    paths(mapping);
    texts(mapping);
    kinds(mapping);
    severalTexts(mapping);
    bodies(mapping);
    methods(mapping);
    results(mapping);
    errors(mapping);
    errorsInResults(ResultsHttp.client(client, base));
    nulls(UnmarkedHttp.client(client, base));
  }

  private static void paths(Mapping mapping) {
    for (String id : List.of("a", "a/b", "ü €", "a+b", "a%2Fb", ".", "..", "a?b#c", ";=&:@", "latest")) {
      if (id.equals("latest")) {
        assertThat(mapping.latest()).isEqualTo("latest");
      } else {
        assertThat(mapping.find(id)).as(id).contains(new Item(id, 1));
      }
    }
    assertThat(mapping.line(ID, -1)).isEqualTo(ID + " -1");
    assertThat(mapping.capture(Long.MIN_VALUE)).isEqualTo(Long.MIN_VALUE);
    for (String path : List.of("a", "a/b/c", "a/ü €+%/", "a//b", "../x")) {
      assertThat(mapping.file(path)).isEqualTo(path);
    }
    assertThatThrownBy(() -> mapping.find("")).isInstanceOf(IllegalArgumentException.class);
  }

  private static void texts(Mapping mapping) {
    assertThat(
            mapping.search(
                "a+b &=ü",
                -3,
                Duration.ofMillis(1500),
                Color.GREEN,
                Color.RED,
                Optional.of(ID),
                OptionalInt.of(1),
                OptionalLong.of(Long.MAX_VALUE),
                OptionalDouble.of(0.5)))
        .isEqualTo("[a+b &=ü] -3 PT1.5S GREEN RED " + ID + " 1 9223372036854775807 0.5");
    assertThat(
            mapping.search(
                "",
                0,
                Duration.ZERO,
                Color.RED,
                null,
                Optional.empty(),
                OptionalInt.empty(),
                OptionalLong.empty(),
                OptionalDouble.empty()))
        .isEqualTo("[] 0 PT0S RED null - - - -");
  }

  private static void kinds(Mapping mapping) {
    assertThat(
            mapping.kinds(
                (byte) 1,
                (short) 2,
                'ü',
                3,
                4,
                5.5f,
                6.5,
                false,
                BigInteger.TEN,
                "",
                new float[] {1.5f},
                new boolean[] {true, false},
                List.of(Long.MIN_VALUE)))
        .isEqualTo(
            "[1, 2, ü, 3, 4, 5.5, 6.5, false, 10, ][1.5][true, false][-9223372036854775808]");
  }

  private static void severalTexts(Mapping mapping) {
    assertThat(
            mapping.several(
                List.of("a", "", "b,c"),
                Set.of(Color.RED),
                new int[] {1, 2},
                new UUID[] {ID, ID, ID},
                true))
        .isEqualTo("[a, , b,c] [RED] [1, 2] 3 true");
    assertThat(mapping.several(List.of(), Set.of(), new int[0], new UUID[0], false))
        .isEqualTo("[] [] [] 0 false");
    Filter filter = new Filter(Color.RED, 3, List.of("x", "y"));
    assertThat(mapping.spread(filter, true)).isEqualTo(filter + " true");
    assertThat(mapping.headers("acme", List.of("a", "b, c"), 3, Optional.of("s3")))
        .isEqualTo("acme [a, b, c] 3 s3");
    assertThat(mapping.headers("", List.of(), null, Optional.empty())).isEqualTo(" [] null -");
  }

  private static void bodies(Mapping mapping) throws MissingException {
    Item item = new Item("tea €", 2);
    assertThat(mapping.create(item)).isEqualTo(item);
    mapping.note("7", "7 5", 5);
    mapping.note("7", "7 null", null);
    Filter filter = new Filter(null, 1, List.of());
    assertThat(mapping.dry(item, true, "x", filter)).isEqualTo(item + " true x " + filter);
    assertThat(mapping.list(List.of(item, item))).containsExactly(item, item);
    assertThat(mapping.map(Map.of("a", 1))).isEqualTo(Map.of("a", 1));
    assertThat(mapping.maybe(item)).isEqualTo(item.toString());
    assertThat(mapping.maybe(null)).isEqualTo("null");
    assertThat(mapping.optional(Optional.of(item))).isEqualTo(Optional.of(item).toString());
    assertThat(mapping.optional(Optional.empty())).isEqualTo("Optional.empty");
    assertThat(mapping.deleteAll(List.of("a", "b"), true)).isEqualTo(2);
    assertThat(mapping.text("a \"b\"")).isEqualTo("a \"b\"");
    assertThat(mapping.bytes(new byte[] {0, -1, 127})).containsExactly(0, -1, 127);
    assertThat(mapping.bytes(new byte[0])).isEmpty();
    assertThat(mapping.packed("a", "b".getBytes(UTF_8))).isEqualTo("ab".getBytes(UTF_8));
  }

  private static void methods(Mapping mapping) throws GoneException {
    assertThat(mapping.sum(1, 2)).isEqualTo(3);
    assertThat(mapping.both("q")).isEqualTo("q");
    mapping.purge();
    mapping.probe("7");
    assertThat(mapping.options()).isEqualTo("options");
    assertThat(mapping.add(1, 2)).isEqualTo(3);
    assertThat(mapping.wrap(new Item("a", 1))).isEqualTo(new Item("a", 1));
    assertThat(mapping.count().toCompletableFuture().join()).isEqualTo(7);
    assertThat(mapping.clash("a", "b", "c", "d", "e", "f")).isEqualTo("a b c d e f");
  }

  private static void results(Mapping mapping) {
    assertThat(mapping.find("none")).isEmpty();
    assertThat(mapping.blob("ab")).hasValueSatisfying(b -> assertThat(b).hasSize(2));
    assertThat(mapping.blob("none")).isEmpty();
    assertThat(mapping.size("ab")).hasValue(2);
    assertThat(mapping.size("none")).isEmpty();
    assertThat(mapping.named("a")).contains(new Item("a", 1));
    assertThat(mapping.named("none")).isEmpty();
    assertThat(mapping.nothing()).isNull();
  }

  private static void errors(Mapping mapping) {
    assertThatThrownBy(() -> mapping.create(new Item("gone", 0)))
        .isInstanceOfSatisfying(
            MissingException.class, error -> assertThat(error.getId()).isEqualTo("gone"))
        .hasMessage("there is no item gone");
    assertThatThrownBy(() -> mapping.probe("none")).isInstanceOf(GoneException.class);
  }

  private static void errorsInResults(Results results) {
    assertThat(results.uppercase("kit")).isEqualTo("KIT");
    assertThatThrownBy(() -> results.uppercase("")).isInstanceOf(Results.EmptyException.class);
    assertThatThrownBy(() -> results.count("")).hasMessage("empty string");
  }

  private static void nulls(Unmarked unmarked) {
    assertThat(unmarked.find(null, null, null, null)).isEqualTo("null Search[q=null, limit=null, page=1] [] []");
    Unmarked.Search search = new Unmarked.Search("q", 2, null);
    assertThat(unmarked.find("a", search, List.of("b"), new String[] {"c"}))
        .isEqualTo("a Search[q=q, limit=2, page=1] [b] [c]");
    assertThat(unmarked.save(search, true)).isEqualTo("Search[q=q, limit=2, page=1] true");
    assertThat(unmarked.members(null, null, null)).isEqualTo("null null null");
  }
}
