package demo;

import static demo.SomeBodies.content;
import static demo.SomeBodies.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.Code;
import io.kitgen.http.Content;
import io.kitgen.http.FormPart;
import io.kitgen.http.Parts;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.error.NotModifiedException;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

/** Serves every kind of body, and calls it. */
public final class Served implements Supplier<HttpHandler> {

  /** Keeps nothing. */
  public Served() {}

  @Override
  public HttpHandler get() {
    return BodiesHttp.handler(BodiesEndpoints.of(new SomeBodies()));
  }

  /** Calls the service at {@code base}, and in this process. */
  public static void call(HttpHandler client, URI base) throws Exception {
    Bodies remote = BodiesHttp.client(client, base).asyncOn(Runnable::run);
    contents(remote);
    texts(remote);
    conditions(client, base);
    Bodies local = BodiesEndpoints.of(new SomeBodies()).asyncOn(Runnable::run);
    contents(local);
    contents(BodiesEndpoints.of(new SomeBodies()).asyncOn(Runnable::run).serialising());
    forms(remote);
    forms(local);
    assertThat(text(local.echo(content("same")))).isEqualTo("same");
  }

  private static void contents(Bodies bodies) throws Exception {
    try (Content a = bodies.read("a/b c")) {
      assertThat(a.name()).isIn("a/b c.txt", "b c.txt"); // no folders over the wire
      assertThat(a.type()).isEqualTo("text/x-demo");
      assertThat(a.etag()).isEqualTo("\"5\"");
      assertThat(text(a)).isEqualTo("a/b c");
    }
    assertThat(bodies.find("none")).isEmpty();
    assertThat(bodies.find("x").map(SomeBodies::text)).contains("x");
    assertThat(bodies.perhaps("none")).isNull();
    assertThat(text(bodies.perhaps("x"))).isEqualTo("x");
    assertThat(text(bodies.later("x").toCompletableFuture().join())).isEqualTo("x");
    assertThat(bodies.picture(300_000).open().readAllBytes()).hasSize(300_000);
    assertThat(bodies.write("f", stream(100_000))).isEqualTo(100_000);
    assertThat(bodies.write("f", Content.of(new byte[0], "a/b"))).isZero();
    assertThat(bodies.measure(stream(5))).isEqualTo(5);
    assertThat(bodies.upload(stream(7).withType("image/gif").withName("ü.gif"), Optional.of("t")))
        .isEqualTo("image/gif ü.gif 7 t");
    bodies.change("x", null);
    bodies.change("x", content("y"));
  }

  private static Content stream(int bytes) {
    return Content.of(new ByteArrayInputStream(new byte[bytes]), "a/b");
  }

  private static void texts(Bodies bodies) {
    assertThat(bodies.text("none")).isEmpty();
    assertThat(bodies.text("a")).contains("text of ü a");
    assertThat(bodies.csv("ä;")).isEqualTo("ä;;");
    bodies.note(null);
    bodies.note("");
    assertThatThrownBy(() -> bodies.note("bad")).isInstanceOf(CallException.class);
    byte[] pdf = "pdf".getBytes(StandardCharsets.UTF_8);
    assertThat(bodies.sign(pdf)).isEqualTo(pdf);
    Bodies.Item item = new Bodies.Item("tea", 2);
    assertThat(bodies.vendor(item)).isEqualTo(item);
    assertThat(bodies.tagged().tag()).isEqualTo("\"7\"");
    assertThat(bodies.any("x&y=z")).isEqualTo("x&y=z");
    refused(415, () -> bodies.upload(content("no picture"), Optional.empty()));
  }

  private static void refused(int status, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            CallException.class, e -> assertThat(e.httpStatus()).isEqualTo(status));
  }

  private static void conditions(HttpHandler client, URI base) {
    Bodies known = sending(client, base, "If-None-Match", "\"7\"");
    assertThatThrownBy(known::tagged)
        .isInstanceOfSatisfying(
            NotModifiedException.class, e -> assertThat(e.etag()).isEqualTo("\"7\""));
    assertThat(known.hashed().count()).isEqualTo(1);
    refused(412, () -> sending(client, base, "If-Match", "\"8\"").tagged());
    refused(412, () -> sending(client, base, "If-Match", "\"8\"").change("x", null));
    sending(client, base, "If-Match", "\"x\"").change("x", null);
    // It would have removed what the caller does not know.
    assertThatThrownBy(() -> sending(client, base, "If-Match", "\"8\"").remove())
        .isInstanceOfSatisfying(
            CallException.class, e -> assertThat(e.code()).isEqualTo(Code.INTERNAL));
    BodiesHttp.client(client, base).remove();
  }

  private static Bodies sending(HttpHandler client, URI base, String name, String value) {
    return BodiesHttp.client(
        (ctx, request) -> client.handle(ctx, request.toBuilder().header(name, value).build()),
        base);
  }

  private static void forms(Bodies bodies) {
    LocalDate day = LocalDate.of(2026, 11, 21);
    assertThat(
            bodies.form(
                "a&b=ü",
                3,
                List.of(day, day),
                Optional.of(""),
                null,
                new Bodies.Address("s 1", null, "FR"),
                true))
        .isEqualTo(
            "a&b=ü|3|[2026-11-21, 2026-11-21]|Optional[]|null"
                + "|Address[street=s 1, city=null, country=FR]|true");
    Bodies.Details details = new Bodies.Details("t", List.of("x", "y"));
    assertThat(
            bodies.parts(
                content("file"),
                "ti\r\ntle",
                9,
                Set.of("tag"),
                OptionalInt.of(4),
                details,
                details,
                Optional.of(Map.of("k", 1)),
                content("preview"),
                List.of(content("1"), content("2")),
                true))
        .isEqualTo(
            "file.txt text/x-demo file|ti\r\ntle|9|[tag]|OptionalInt[4]|"
                + details
                + "|"
                + details
                + "|Optional[{k=1}]|preview|[1, 2]|true");
    assertThat(
            bodies.parts(
                stream(3).withName("n"),
                "",
                0,
                Set.of(),
                OptionalInt.empty(),
                details,
                null,
                Optional.empty(),
                null,
                List.of(),
                false))
        .isEqualTo(
            "n a/b \0\0\0||0|[]|OptionalInt.empty|"
                + details
                + "|null|Optional.empty|none|[]|false");
    assertThat(
            bodies.all(
                Parts.of(
                    new FormPart("a", stream(9).withName("x")),
                    new FormPart("b", content("c")))))
        .containsExactly("a x 9", "b c.txt 1");
  }
}
