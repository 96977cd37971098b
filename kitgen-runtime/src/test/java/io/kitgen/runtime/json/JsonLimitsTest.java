package io.kitgen.runtime.json;

import static io.kitgen.runtime.json.Documents.assertRefused;
import static io.kitgen.runtime.json.Documents.codec;
import static io.kitgen.runtime.json.Documents.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

/** How large a document may be. */
class JsonLimitsTest {

  private static final JsonLimits SMALL = new JsonLimits(3, 10, 8, 5, 100);

  private static final JsonCodec<String> SKIPPED =
      codec(
          in -> {
            in.skipValue();
            return "";
          });

  @Test
  void depth() {
    assertThat(SKIPPED.read(utf8("[[[1]]]"), SMALL)).isEmpty();
    assertRefused(SKIPPED, utf8("[[[{}]]]"), SMALL, "$[0][0][0]", "nested deeper than 3");
    byte[] deep = utf8("[".repeat(1_000_000));
    assertRefused(
        SKIPPED, deep, JsonLimits.DEFAULT, "$…" + "[0]".repeat(86), "nested deeper than 100");
  }

  /** A codec that calls itself meets the limit before the stack ends. */
  @Test
  void depthOfRecursion() {
    String path = "$…" + "[0]".repeat(86);
    byte[] deep = utf8("[".repeat(100_000));
    JsonLimits limits = JsonLimits.DEFAULT.withDepth(500);
    assertRefused(codec(JsonLimitsTest::nested), deep, limits, path, "nested deeper than 500");
  }

  private static int nested(JsonReader in) {
    int depth = 0;
    in.beginArray();
    while (in.hasNext()) {
      depth = nested(in);
    }
    return depth + 1;
  }

  @Test
  void stringLength() {
    assertThat(JsonCodecs.STRING.read(utf8("\"0123456789\""), SMALL)).hasSize(10);
    assertRefused(
        JsonCodecs.STRING,
        utf8("\"0123456789a\""),
        SMALL,
        "$",
        "a string longer than 10 characters");
  }

  /** Only the document bounds it: a picture is no string to those who send it. */
  @Test
  void base64Length() {
    assertThat(JsonCodecs.BYTES.read(utf8("\"AAAAAAAAAAAAAAAA\""), SMALL)).hasSize(12);
  }

  @Test
  void nameLength() {
    assertThat(SKIPPED.read(utf8("{\"12345678\":1}"), SMALL)).isEmpty();
    assertRefused(
        SKIPPED, utf8("{\"1234567890123456\":1}"), SMALL, "$", "a name longer than 8 characters");
  }

  @Test
  void numberLength() {
    assertThat(JsonCodecs.INT.read(utf8("12345"), SMALL)).isEqualTo(12345);
    assertRefused(
        JsonCodecs.DOUBLE, utf8("0.00001"), SMALL, "$", "a number longer than 5 characters");
    assertRefused(
        JsonCodecs.BIG_INTEGER, utf8("123456"), SMALL, "$", "a number longer than 5 characters");
    byte[] long1 = utf8("1".repeat(1_000_000));
    assertRefused(
        JsonCodecs.BIG_INTEGER,
        long1,
        JsonLimits.DEFAULT,
        "$",
        "a number longer than 1000 characters");
  }

  @Test
  void documentBytes() {
    byte[] json = utf8("\"" + " ".repeat(98) + "\"");
    assertThat(JsonCodecs.STRING.read(json, SMALL.withStringLength(100))).hasSize(98);
    byte[] longer = utf8("1" + " ".repeat(100));
    assertRefused(JsonCodecs.INT, longer, SMALL, "$", "longer than 100 bytes");
  }

  @Test
  void streamsAreReadNoFurtherThanTheLimit() {
    ByteArrayInputStream body = new ByteArrayInputStream(utf8("1" + " ".repeat(1000)));
    assertThatThrownBy(() -> JsonCodecs.INT.read(body, SMALL)).isInstanceOf(JsonException.class);
    assertThat(body.available()).isEqualTo(900);
    assertThat(JsonCodecs.INT.read(new ByteArrayInputStream(utf8(" 7 ")), SMALL)).isEqualTo(7);
    JsonLimits all = JsonLimits.DEFAULT.withDocumentBytes(Integer.MAX_VALUE);
    assertThat(JsonCodecs.INT.read(new ByteArrayInputStream(utf8("7")), all)).isEqualTo(7);
  }

  @Test
  void streamsThatFailAreNoFaultOfTheDocument() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("reset");
          }

          @Override
          public int read(byte[] target, int start, int length) throws IOException {
            return read();
          }
        };
    assertThatThrownBy(() -> JsonCodecs.INT.read(broken, SMALL))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("reset");
  }

  @Test
  void limitsArePositive() {
    assertThatThrownBy(() -> JsonLimits.DEFAULT.withDepth(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("depth must be positive: 0");
    JsonLimits other =
        JsonLimits.DEFAULT
            .withDepth(1)
            .withStringLength(2)
            .withNameLength(3)
            .withNumberLength(4)
            .withDocumentBytes(5);
    assertThat(other).isEqualTo(new JsonLimits(1, 2, 3, 4, 5));
  }
}
