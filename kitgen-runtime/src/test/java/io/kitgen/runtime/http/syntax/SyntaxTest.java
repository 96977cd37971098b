package io.kitgen.runtime.http.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.server.deadline.GrpcTimeout;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntaxTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0n",
    "-5, 0n",
    "99999999, 99999999n",
    "100000000, 100000u",
    "250000000, 250000u",
    "100000000000, 100000m",
    "100000000000000, 100000S",
    "9223372036854775807, 2562047H",
  })
  void writesTimeouts(long nanos, String text) {
    assertThat(GrpcTimeout.format(nanos)).isEqualTo(text);
    assertThat(GrpcTimeout.parse(text)).isLessThanOrEqualTo(Duration.ofNanos(Math.max(0, nanos)));
  }

  @Test
  void readsTimeouts() {
    assertThat(GrpcTimeout.parse("2M")).isEqualTo(Duration.ofMinutes(2));
    assertThat(GrpcTimeout.parse("99999999H")).isEqualTo(Duration.ofHours(99_999_999));
  }

  @Test
  void percentEncodingKeepsEveryText() {
    Random random = new Random(7);
    for (int i = 0; i < 1000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(12); n > 0; n--) {
        int limit = random.nextBoolean() ? 128 : Character.MAX_CODE_POINT + 1;
        int point = random.nextInt(limit);
        text.appendCodePoint(point >= 0xd800 && point <= 0xdfff ? 'x' : point);
      }
      StringBuilder encoded = new StringBuilder();
      Percent.encode(text.toString(), encoded);
      assertThat(encoded.toString()).matches("[A-Za-z0-9%._~-]*");
      assertThat(Percent.decode(encoded.toString())).isEqualTo(text.toString());
      assertThat(Percent.decodeQuery(encoded.toString())).isEqualTo(text.toString());
    }
    assertThatThrownBy(() -> Percent.encode("\ud800", new StringBuilder()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void readsBodiesUpToTheLimitAndNotOneByteMore() throws Exception {
    for (int limit : List.of(0, 1, 100, 8192, 8193, 70_000)) {
      for (int length : List.of(0, 1, limit - 1, limit, limit + 1, limit + 9000)) {
        if (length < 0) {
          continue;
        }
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        for (int said : List.of(-1, length)) {
          byte[] read = HttpBody.stream(dripping(bytes), said).read(limit);
          if (length > limit) {
            assertThat(read).as("%d of %d", length, limit).isNull();
          } else {
            assertThat(read).as("%d of %d", length, limit).isEqualTo(bytes);
          }
        }
      }
    }
  }

  /** A stream that gives its bytes in pieces. */
  private static InputStream dripping(byte[] bytes) throws IOException {
    int half = bytes.length / 2;
    return new SequenceInputStream(
        new ByteArrayInputStream(bytes, 0, half),
        new ByteArrayInputStream(bytes, half, bytes.length - half));
  }

  @Test
  void readsQueries() {
    QueryText query = QueryText.parse("a=1&b=x+y%2B&a=2&c&=d&&%61=3");
    assertThat(query.all("a")).containsExactly("1", "2", "3");
    assertThat(query.all("b")).containsExactly("x y+");
    assertThat(query.all("c")).containsExactly("");
    assertThat(query.all("")).containsExactly("d");
    assertThat(query.all("z")).isEmpty();
    assertThat(QueryText.parse(null).all("a")).isEmpty();
  }

  @Test
  void readsCookies() {
    List<String> fields = List.of("a=1; b=\"2\";a=3 ", "c;=;a=x=y");
    assertThat(CookieText.find(fields, "a")).containsExactly("1", "3", "x=y");
    assertThat(CookieText.find(fields, "b")).containsExactly("2");
    assertThat(CookieText.find(fields, "c")).isEmpty();
  }

  @Test
  void readsHeaderValuesAsTheyWereMeant() {
    String utf8 = new String("ü€".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    assertThat(HeaderText.decode(utf8)).isEqualTo("ü€");
    assertThat(HeaderText.decode("\u00fc")).isEqualTo("ü");
    assertThat(HeaderText.decode("plain")).isEqualTo("plain");
  }
}
