package io.kitgen.samples.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.Code;
import io.kitgen.http.Content;
import io.kitgen.http.FormPart;
import io.kitgen.http.Parts;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.error.NotModifiedException;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.runtime.http.server.KitHttpServer;
import io.kitgen.samples.files.FileService.Entry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By the generated client, over sockets. */
class FileSvcTest {

  @TempDir Path folder;

  private KitHttpServer server;
  private KitHttpClient http;
  private FileService files;

  @BeforeEach
  void start() {
    server = FileSvc.serve(new InetSocketAddress("localhost", 0), folder);
    http = KitHttpClient.create();
    files = client(http);
  }

  @AfterEach
  void stop() {
    http.close();
    server.close();
  }

  private FileService client(HttpHandler handler) {
    return FileServiceHttp.client(handler, URI.create("http://localhost:" + server.port()));
  }

  /** A client that sends one more header field with each request. */
  private FileService sending(String name, String value) {
    return client(
        http.with(
            next ->
                (ctx, request) ->
                    next.handle(ctx, request.toBuilder().header(name, value).build())));
  }

  @Test
  void keepsAndGives() throws Exception {
    assertThat(files.write("a.txt", text("hello"))).isEqualTo(new Entry("a.txt", 5));
    assertThat(files.write("b.bin", Content.of(new ByteArrayInputStream(new byte[9]), "a/b")))
        .isEqualTo(new Entry("b.bin", 9));
    assertThat(files.list()).containsExactly(new Entry("a.txt", 5), new Entry("b.bin", 9));
    try (Content a = files.read("a.txt")) {
      assertThat(a.type()).isEqualTo("text/plain");
      assertThat(a.length()).isEqualTo(5);
      assertThat(a.name()).isEqualTo("a.txt");
      assertThat(a.etag()).isNotNull();
      assertThat(a.range()).isNull();
      assertThat(string(a)).isEqualTo("hello");
    }
    files.remove("a.txt");
    assertThatThrownBy(() -> files.read("a.txt")).isInstanceOf(NoSuchNameException.class);
    assertThatThrownBy(() -> files.write("../a", text("x"))).isInstanceOf(BadNameException.class);
  }

  @Test
  void givesAPart() throws Exception {
    files.write("a.txt", text("0123456789"));
    try (Content part = sending("Range", "bytes=2-4").read("a.txt")) {
      assertThat(string(part)).isEqualTo("234");
      assertThat(part.range()).hasToString("bytes 2-4/10");
    }
    assertThatThrownBy(() -> sending("Range", "bytes=10-").read("a.txt"))
        .isInstanceOfSatisfying(
            CallException.class,
            e -> {
              assertThat(e.code()).isEqualTo(Code.OUT_OF_RANGE);
              assertThat(e.httpStatus()).isEqualTo(416);
            });
  }

  @Test
  void keepsToConditions() throws Exception {
    files.write("a.txt", text("one"));
    String tag = tag("a.txt");
    assertThatThrownBy(() -> sending("If-None-Match", tag).read("a.txt"))
        .isInstanceOfSatisfying(
            NotModifiedException.class, e -> assertThat(e.etag()).isEqualTo(tag));
    assertThatThrownBy(() -> sending("If-None-Match", "*").write("a.txt", text("two")))
        .isInstanceOfSatisfying(
            CallException.class,
            e -> {
              assertThat(e.code()).isEqualTo(Code.FAILED_PRECONDITION);
              assertThat(e.httpStatus()).isEqualTo(412);
            });
    sending("If-Match", tag).write("a.txt", text("three"));
    assertThatThrownBy(() -> sending("If-Match", tag).write("a.txt", text("four")))
        .isInstanceOf(CallException.class);
    assertThatThrownBy(() -> sending("If-Match", tag).remove("a.txt"))
        .isInstanceOf(CallException.class);
    assertThat(string(files.read("a.txt"))).isEqualTo("three");
    sending("If-Match", tag("a.txt")).remove("a.txt");
    assertThat(files.list()).isEmpty();
  }

  @Test
  void takesFormsWithFiles() throws Exception {
    assertThat(files.upload("x.txt", text("hello"))).isEqualTo(new Entry("x.txt", 5));
    List<Entry> all =
        files.uploadAll(
            Parts.of(
                new FormPart("one", text("1").withName("ü \"1\".txt")),
                new FormPart(
                    "two",
                    Content.of(new ByteArrayInputStream(new byte[100_000]), "a/b")
                        .withName("two.bin"))));
    assertThat(all).containsExactly(new Entry("ü \"1\".txt", 1), new Entry("two.bin", 100_000));
  }

  @Test
  void leavesNothingOfWhatIsCutOff() throws Exception {
    InputStream broken =
        new InputStream() {
          private int left = 50_000;

          @Override
          public int read() throws IOException {
            if (left-- == 0) {
              throw new IOException("cut off");
            }
            return 'x';
          }
        };
    assertThatThrownBy(() -> files.write("a.txt", Content.of(broken, 1_000_000, "a/b")))
        .isInstanceOf(CallException.class);
    for (int i = 0; i < 100 && folder.toFile().list().length > 0; i++) {
      Thread.sleep(50);
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void servesOthersWhileAReaderDawdles() throws Exception {
    files.write("big", Content.of(new byte[8 * 1024 * 1024], "a/b"));
    try (Content unread = files.read("big")) {
      assertThat(unread.open().read()).isZero();
      assertThat(files.list()).hasSize(1);
    }
    assertThat(files.list()).hasSize(1);
  }

  private String tag(String name) {
    try (Content content = files.read(name)) {
      return String.valueOf(content.etag());
    }
  }

  private static Content text(String text) {
    return Content.of(text.getBytes(StandardCharsets.UTF_8), "text/plain");
  }

  private static String string(Content content) throws IOException {
    try (content) {
      return new String(content.open().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
