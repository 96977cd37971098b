package demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import demo.Answers.Saved;
import demo.Queries.Color;
import demo.Queries.Filter;
import demo.Queries.Item;
import demo.Queries.Where;
import io.kitgen.Code;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.http.ErrorBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.route.HttpRoutes;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;

/** Serves every shape, and calls it. */
public final class Shapes implements Supplier<HttpHandler> {

  /** Keeps nothing. */
  public Shapes() {}

  @Override
  public HttpHandler get() {
    return HttpRoutes.join(AnswersHttp.handler(AnswersEndpoints.of(new SomeAnswers())),
        OutcomesHttp.handler(OutcomesEndpoints.of(new SomeOutcomes())),
        QueriesHttp.handler(QueriesEndpoints.of(new SomeQueries())),
        ServedHttp.handler(
            ServedEndpoints.of((sizes, pause) -> Arrays.toString(sizes) + " " + pause)));
  }

  /** Calls the services at {@code base}. */
  public static void call(HttpHandler client, URI base) throws Exception {
    answers(AnswersHttp.client(client, base).asyncOn(Runnable::run));
    queries(QueriesHttp.client(client, base));
    outcomes(OutcomesHttp.client(client, base));
  }

  private static void outcomes(Outcomes outcomes) {
    SomeOutcomes.ALL.forEach(
        (name, outcome) -> {
          assertThat(outcomes.find(name)).isEqualTo(outcome);
          assertThat(outcomes.maybe(name)).contains(outcome);
        });
    assertThat(outcomes.maybe("nothing")).isEmpty();
    assertThatThrownBy(() -> outcomes.find("nothing"))
        .isInstanceOfSatisfying(
            CallException.class, e -> assertThat(e.code()).isEqualTo(Code.INTERNAL));
    // What a router says is no outcome, whatever its status.
    HttpHandler elsewhere = HttpRoutes.join(AnswersHttp.handler(AnswersEndpoints.of(new SomeAnswers())));
    assertThatThrownBy(() -> OutcomesHttp.client(elsewhere, URI.create("http://x")).find("moved"))
        .isInstanceOfSatisfying(
            CallException.class, e -> assertThat(e.code()).isEqualTo(Code.UNIMPLEMENTED));
    HttpHandler odd = (ctx, request) -> HttpResponse.of(206);
    assertThatThrownBy(() -> OutcomesHttp.client(odd, URI.create("http://x")).find("moved"))
        .isInstanceOf(CallException.class)
        .hasMessageContaining("status 206");
  }

  /** Calls a server that has never heard of kitgen. */
  public static void foreign(HttpHandler client) throws Exception {
    try (Foreigner server = new Foreigner()) {
      Foreign foreign =
          ForeignEndpoints.over(
              ForeignHttp.transport(client, URI.create("http://localhost:" + server.port()))
                  .withErrors(ErrorBody.byStatus("message")));
      Foreign.Thing tea = new Foreign.Thing("tea", 2);
      assertThat(foreign.thing("tea")).contains(tea);
      assertThat(foreign.thing("nothing")).isEmpty();
      assertThatThrownBy(() -> foreign.thing("slow"))
          .isInstanceOf(Foreign.SlowDownException.class)
          .hasMessage("slow down");
      assertThatThrownBy(() -> foreign.thing("html"))
          .isInstanceOf(Foreign.SlowDownException.class);
      assertThatThrownBy(() -> foreign.thing("broken"))
          .isInstanceOfSatisfying(
              CallException.class, e -> assertThat(e.httpStatus()).isEqualTo(422))
          .hasMessage("what?");
      Foreign.Page page = foreign.things(3);
      assertThat(page.things()).containsExactly(tea);
      URI next = URI.create(page.link().substring(1, page.link().length() - 1));
      assertThat(foreign.next(next, 7).things()).isEmpty();
      assertThat(foreign.next(next, null).link()).isNull();
      assertThat(foreign.named("x")).containsExactly(tea);
      assertThat(foreign.create(tea, "8")).isEqualTo(tea);
      String accept = "[application/vnd.foreign+json]";
      assertThat(server.seen)
          .containsSubsequence(
              "GET /api/things/tea " + accept + " [7] [fast: yes] null",
              "GET /api/things?page%5Bsize%5D=3 " + accept + " [7] [fast: yes] null",
              "GET /p?page=2&page%5Bsize%5D=7 " + accept + " [7] [fast: yes] null",
              "GET /p?page=2 " + accept + " [7] [fast: yes] null",
              "GET /api/things?filter%5Bname%5D=x " + accept + " [7] [fast: yes] null",
              "POST /api/things " + accept + " [8] [slow] [return=representation]");
      for (String bad : List.of("/relative", "ftp://x/", "http://user@x/", "http://x/#f", "x:y")) {
        assertThatThrownBy(() -> foreign.next(URI.create(bad), null))
            .isInstanceOf(IllegalArgumentException.class);
      }
    }
  }

  private static void queries(Queries queries) {
    UUID id = new UUID(1, 2);
    Where where =
        new Where("a/b", id, "x&y", List.of("a,b", "", "c d"), "t", Optional.of("s"), 3, null);
    assertThat(queries.bean(where)).isEqualTo(where.toString());
    Filter filter = new Filter(Color.RED, LocalDate.EPOCH, new LinkedHashSet<>(List.of(2, 1)));
    Filter none = new Filter(null, null, Set.of());
    assertThat(queries.beside("s", new Item("i"), filter))
        .isEqualTo("s Item[name=i] " + filter);
    assertThat(queries.spread(none, Set.of())).isEqualTo(none + " []");
    assertThat(queries.spread(filter, new LinkedHashSet<>(List.of(Color.GREEN, Color.RED))))
        .isEqualTo(filter + " [GREEN, RED]");
    assertThat(
            queries.styles(
                List.of("a,b", "c|d e"),
                List.of("a,b", "c|d e", "%2C+"),
                Set.of(Color.GREEN),
                new int[] {1, -2},
                new String[] {"a,", "b"},
                new ArrayList<>(List.of(3L, 4L)),
                new TreeSet<>(List.of("z", "a"))))
        .isEqualTo(
            "[a,b, c|d e] [a,b, c|d e, %2C+] [GREEN] [1, -2] [a,, b] [3, 4] [a, z]");
    assertThat(
            queries.styles(
                List.of(),
                List.of(),
                Set.of(),
                new int[0],
                null,
                new ArrayList<>(),
                new TreeSet<>()))
        .isEqualTo("[] [] [] [] [] [] []");
    Map<String, List<String>> any = new LinkedHashMap<>();
    any.put("a b", List.of("1", "2"));
    any.put("c&=", List.of("3"));
    assertThat(
            queries.deep(filter, Map.of(Color.GREEN, 7), any, new TreeMap<>(Map.of("x", "y", "z[", "w"))))
        .isEqualTo(filter + " {GREEN=7} " + any + " {x=y, z[=w}");
    assertThat(queries.deep(none, Map.of(), Map.of(), Map.of())).isEqualTo(none + " {} {} {}");
    assertThat(queries.rest(1, new TreeMap<>(Map.of("b", List.of(2, 3), "a", List.of(1)))))
        .isEqualTo("1 {a=[1], b=[2, 3]}");
    assertThat(queries.both(new Item("i"), Map.of("a", "b"))).isEqualTo("Item[name=i] {a=b}");
    assertThatThrownBy(() -> queries.rest(1, new TreeMap<>(Map.of("limit", List.of(2)))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> queries.deep(none, Map.of(), Map.of("a]", List.of("b")), Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> queries.deep(none, Map.of(), Map.of(), Map.of("filter[x]", "b")))
        .isInstanceOf(IllegalArgumentException.class);
    for (String each : List.of("7", "a/b", "a:check", ":check:check", "%3A", "a:check/7")) {
      assertThat(queries.check(each)).isEqualTo("check " + each);
      assertThat(queries.line(each, 3)).isEqualTo("line " + each + " 3");
    }
    assertThat(queries.plain("7")).isEqualTo("plain 7");
    assertThat(queries.plain("7:check")).isEqualTo("plain 7:check");
  }

  private static void answers(Answers answers) throws Exception {
    assertThat(answers.create(new Answers.Item("tea", 2)))
        .isEqualTo(new Answers.Created(URI.create("/items/tea"), null, "psst", 2));
    assertThat(answers.find("none")).isEmpty();
    assertThat(answers.find("tea"))
        .contains(
            new Answers.Tagged("\"tea\"", Optional.of(Instant.EPOCH), new Answers.Item("tea", 1)));
    assertThatThrownBy(() -> answers.find("bad"))
        .isInstanceOfSatisfying(
            CallException.class, e -> assertThat(e.code()).isEqualTo(Code.INTERNAL));
    assertThat(answers.probe("x").location()).isEqualTo(URI.create("/x"));
    assertThat(answers.save("a", 200)).isEqualTo(new Saved(200, null, new Answers.Item("a", 1)));
    for (int status : new int[] {201, 204, 301, 304, 399}) {
      assertThat(answers.save("a", status))
          .isEqualTo(new Saved(status, URI.create("/items/a"), null));
    }
    for (int status : new int[] {100, 199, 400, 500}) {
      assertThatThrownBy(() -> answers.save("a", status))
          .isInstanceOfSatisfying(
              CallException.class, e -> assertThat(e.code()).isEqualTo(Code.INTERNAL));
    }
    assertThat(answers.moved("a").location()).isEqualTo(URI.create("/new/a"));
    assertThat(answers.touch("a").toCompletableFuture().join().location())
        .isEqualTo(URI.create("/a"));
    assertThat(answers.login("ann"))
        .isEqualTo(new Answers.Login("s3cret", Optional.of("dark"), 7, "ann"));
    assertThatThrownBy(() -> answers.login("evil")).isInstanceOf(CallException.class);
    for (int count : new int[] {0, 1, 3}) {
      Answers.Many many = answers.many(count);
      assertThat(many.tags()).hasSize(count).allMatch("a, \"b\""::equals);
      assertThat(many.sizes()).containsExactly(1, 2);
      assertThat(many.cookies()).isEqualTo(List.of("a=1; Path=/", "b=2"));
      assertThat(many.page()).isEqualTo(5);
      assertThat(many.left()).isEmpty();
      assertThat(many.items()).hasSize(count);
    }
    Answers.Download download = answers.download("file");
    assertThat(download.name()).isEqualTo("file");
    assertThat(download.data()).asString().isEqualTo("file");
    assertThat(answers.wrapped())
        .isEqualTo(
            new Answers.Wrapped(new Answers.Moved(URI.create("/w")), new Answers.Item("w", 1)));
  }
}
