package io.kitgen.http.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.http.Content;
import io.kitgen.http.FormPart;
import io.kitgen.http.Parts;
import io.kitgen.runtime.error.RefusedException;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.server.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartTest {

  private static final String FORM =
      """
      preamble
      --B
      Content-Disposition: form-data; name="title"

      Plans
      --B%s
      content-disposition: form-data; name="file"; filename="ü.txt"
      Content-Type: text/plain

      one
      -- B
      two
      --B
      Content-Disposition: form-data; name="empty"


      --B--
      epilogue"""
          .formatted(" \t");

  @Test
  void readsPartsByName() throws Exception {
    ReceivedParts parts = received(FORM);
    assertThat(text(parts.value("title"))).isEqualTo("Plans");
    assertThat(parts.values("none")).isEmpty();
    Content file = parts.file("file");
    assertThat(file.name()).isEqualTo("ü.txt");
    assertThat(file.type()).isEqualTo("text/plain");
    assertThat(text(file)).isEqualTo("one\r\n-- B\r\ntwo");
  }

  @Test
  void keepsWhatItMustPassOver() throws Exception {
    ReceivedParts parts = received(FORM);
    assertThat(text(parts.value("empty"))).isEmpty();
    assertThat(text(parts.file("file"))).startsWith("one");
    assertThat(text(parts.value("title"))).isEqualTo("Plans");
    assertThat(parts.file("absent")).isNull();
    assertThat(parts.value("absent")).isNull();
  }

  @Test
  void keepsAFileWhenAnotherIsAskedFor() throws Exception {
    ReceivedParts parts = received(form("a", "A".repeat(9000)) + form("b", "bb") + "--B--\r\n");
    Content a = parts.file("a");
    Content b = parts.file("b");
    assertThat(text(b)).isEqualTo("bb");
    assertThat(text(a)).hasSize(9000);
  }

  @Test
  void refusesAValueThatComesTooLate() {
    ReceivedParts parts =
        received(
            form("a", "A")
                + "--B\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nx\r\n--B--\r\n");
    assertThat(parts.values("note")).isEmpty();
    Content a = parts.file("a");
    assertThatThrownBy(() -> a.open().readAllBytes())
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("part note: it stands behind a file");
  }

  @Test
  void givesAllFilesOfOneName() throws Exception {
    ReceivedParts parts = received(form("f", "1") + form("g", "2") + form("f", "3") + "--B--\r\n");
    assertThat(parts.files("f")).extracting(MultipartTest::text).containsExactly("1", "3");
  }

  @Test
  void goesThroughTheParts() throws Exception {
    Parts parts = received(form("f", "1") + form("g", "22") + form("h", "3") + "--B--\r\n").all();
    assertThat(parts.hasNext()).isTrue();
    assertThat(parts.hasNext()).isTrue();
    FormPart first = parts.next();
    FormPart second = parts.next();
    assertThat(first.name()).isEqualTo("f");
    assertThatThrownBy(() -> first.content().open().read())
        .isInstanceOf(IllegalStateException.class);
    assertThat(text(second.content())).isEqualTo("22");
    assertThat(parts.next().name()).isEqualTo("h");
    assertThat(parts.hasNext()).isFalse();
  }

  /** Whatever the pieces in which it comes, and however near to a boundary the bytes are. */
  @Test
  void readsWhatItWrites() throws Exception {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      byte[] bytes = new byte[random.nextInt(40_000)];
      for (int k = 0; k < bytes.length; k++) {
        bytes[k] = (byte) "\r\n--kitgen".charAt(random.nextInt(10));
      }
      Multipart multipart = Multipart.create();
      multipart.value("v", null, "value".getBytes(StandardCharsets.UTF_8));
      multipart.file("f", Content.of(bytes, "image/png").withName("a\"b\r\n.png"));
      multipart.file("g", Content.of(new ByteArrayInputStream(bytes), "image/gif"));
      HttpBody body = multipart.body();
      InputStream slow = new Drops(body.open(), random);
      HttpRequest request =
          HttpRequest.of("POST", "/")
              .header("Content-Type", multipart.type("form-data"))
              .body(HttpBody.stream(slow, body.length()))
              .build();
      ReceivedParts parts = new ReceivedParts(request, Limits.DEFAULT);
      assertThat(text(parts.value("v"))).isEqualTo("value");
      Content f = parts.file("f");
      assertThat(f.open().readAllBytes()).isEqualTo(bytes);
      assertThat(f.type()).isEqualTo("image/png");
    }
  }

  @Test
  void knowsTheLengthOfKnownParts() throws Exception {
    Multipart known = Multipart.create();
    known.file("f", Content.of(new byte[77], "a/b"));
    assertThat(known.body().length()).isEqualTo(known.body().open().readAllBytes().length);
    Multipart unknown = Multipart.create();
    unknown.file("f", Content.of(InputStream.nullInputStream(), "a/b"));
    assertThat(unknown.body().length()).isEqualTo(-1);
    assertThat(unknown.body().replayable()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--B",
        "--B\r\n",
        "--B\r\nContent-Disposition: form-data; name=\"a\"",
        "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx",
        "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n--B",
        "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n--Bx\r\n",
        "--B\nContent-Disposition: form-data; name=\"a\"\n\nx\n--B--",
        "--B\r\nContent-Disposition: form-data; name=\"a\"\n\r\n\r\nx\r\n--B--\r\n",
        "--B\r\nContent-Disposition: form-data\r\n\r\nx\r\n--B--\r\n",
        "--B\r\nContent-Disposition: inline; name=\"a\"\r\n\r\nx\r\n--B--\r\n",
        "--B\r\n\r\nx\r\n--B--\r\n",
        "--B\r\nnonsense\r\n\r\nx\r\n--B--\r\n",
        "--B\r\n: x\r\n\r\nx\r\n--B--\r\n",
        "--B\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Type: multipart/mixed; boundary=C"
            + "\r\n\r\nx\r\n--B--\r\n",
        "--B\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Transfer-Encoding: base64"
            + "\r\n\r\neA==\r\n--B--\r\n",
      })
  void refusesWhatIsMalformed(String form) {
    assertThatThrownBy(() -> received(form, Limits.DEFAULT).value("other"))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.reply().httpStatus()).isEqualTo(400));
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain, 415",
    "multipart/mixed; boundary=B, 415",
    "multipart/form-data, 400",
    "multipart/form-data; boundary=\"\", 400",
    "multipart/form-data; boundary=\"a b \", 400",
    "multipart/form-data; boundary=ä, 400",
  })
  void refusesOtherTypes(String type, int status) {
    HttpRequest request = HttpRequest.of("POST", "/").header("Content-Type", type).build();
    assertThatThrownBy(() -> new ReceivedParts(request, Limits.DEFAULT))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.reply().httpStatus()).isEqualTo(status));
  }

  @Test
  void refusesTooLongABoundary() {
    HttpRequest request =
        HttpRequest.of("POST", "/")
            .header("Content-Type", "multipart/form-data; boundary=" + "b".repeat(71))
            .build();
    assertThatThrownBy(() -> new ReceivedParts(request, Limits.DEFAULT))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void boundsEverything() {
    tooLarge("a part has too large header", "--B\r\nX: " + "x".repeat(20_000));
    tooLarge("more than 1000 parts", form("p", "").repeat(1001) + "--B--\r\n");
    tooLarge("part big", form("big", "x".repeat(2000)) + "--B--\r\n");
    tooLarge("larger than 200000 bytes", "x".repeat(200_001));
  }

  private static void tooLarge(String reason, String form) {
    Limits limits = Limits.DEFAULT.withBodyBytes(1000).withContentBytes(200_000);
    assertThatThrownBy(() -> received(form, limits).value("other"))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.reply().httpStatus()).isEqualTo(413))
        .hasMessageContaining(reason);
  }

  private static String form(String name, String text) {
    return "--B\r\nContent-Disposition: form-data; name=\""
        + name
        + "\"; filename=\"x\"\r\n\r\n"
        + text
        + "\r\n";
  }

  private static ReceivedParts received(String form) {
    return received(form.contains("\r\n") ? form : form.replace("\n", "\r\n"), Limits.DEFAULT);
  }

  private static ReceivedParts received(String form, Limits limits) {
    return new ReceivedParts(
        HttpRequest.of("POST", "/")
            .header("Content-Type", "multipart/form-data; boundary=B")
            .body(
                HttpBody.stream(
                    new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8)), -1))
            .build(),
        limits);
  }

  private static String text(Content content) {
    try {
      return new String(content.open().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Gives a few bytes at a time. */
  private static final class Drops extends InputStream {

    private final InputStream in;
    private final Random random;

    Drops(InputStream in, Random random) {
      this.in = in;
      this.random = random;
    }

    @Override
    public int read() throws IOException {
      return in.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return in.read(bytes, offset, Math.min(length, 1 + random.nextInt(3000)));
    }
  }
}
