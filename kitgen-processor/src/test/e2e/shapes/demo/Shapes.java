package demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import demo.Answers.Item;
import demo.Answers.Saved;
import io.kitgen.Code;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.route.HttpRoutes;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Serves every shape, and calls it. */
public final class Shapes implements Supplier<HttpHandler> {

  /** Keeps nothing. */
  public Shapes() {}

  @Override
  public HttpHandler get() {
    return HttpRoutes.join(AnswersHttp.handler(AnswersEndpoints.of(new SomeAnswers())));
  }

  /** Calls the services at {@code base}. */
  public static void call(HttpHandler client, URI base) throws Exception {
    answers(AnswersHttp.client(client, base).asyncOn(Runnable::run));
  }

  private static void answers(Answers answers) throws Exception {
    assertThat(answers.create(new Item("tea", 2)))
        .isEqualTo(new Answers.Created(URI.create("/items/tea"), null, "psst", 2));
    assertThat(answers.find("none")).isEmpty();
    assertThat(answers.find("tea"))
        .contains(
            new Answers.Tagged("\"tea\"", Optional.of(Instant.EPOCH), new Item("tea", 1)));
    assertThatThrownBy(() -> answers.find("bad"))
        .isInstanceOfSatisfying(
            CallException.class, e -> assertThat(e.code()).isEqualTo(Code.INTERNAL));
    assertThat(answers.probe("x").location()).isEqualTo(URI.create("/x"));
    assertThat(answers.save("a", 200)).isEqualTo(new Saved(200, null, new Item("a", 1)));
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
            new Answers.Wrapped(new Answers.Moved(URI.create("/w")), new Item("w", 1)));
  }
}
