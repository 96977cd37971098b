package io.kitgen.http.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.runtime.error.RefusedException;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangesTest {

  private static final HttpResponse WHOLE =
      new HttpResponse(
          200,
          Headers.of(
              "Content-Type",
              "text/plain",
              "Accept-Ranges",
              "bytes",
              "ETag",
              "\"a\"",
              "Last-Modified",
              "Sun, 06 Nov 1994 08:49:37 GMT"),
          HttpBody.utf8("0123456789"));

  @ParameterizedTest
  @CsvSource({
    "0-0, 0, bytes 0-0/10",
    "2-4, 234, bytes 2-4/10",
    "7-, 789, bytes 7-9/10",
    "-2, 89, bytes 8-9/10",
    "-99, 0123456789, bytes 0-9/10",
    "5-99999999999999999999, 56789, bytes 5-9/10",
    "'99-, 1-2', 12, bytes 1-2/10",
  })
  void answersWithOnePart(String ranges, String text, String contentRange) throws Exception {
    HttpResponse part = ask("bytes=" + ranges);
    assertThat(part.status()).isEqualTo(206);
    assertThat(text(part)).isEqualTo(text);
    assertThat(part.body().length()).isEqualTo(text.length());
    assertThat(part.headers().first("Content-Range")).isEqualTo(contentRange);
    assertThat(part.headers().first("ETag")).isEqualTo("\"a\"");
  }

  @Test
  void answersWithSeveralParts() throws Exception {
    HttpResponse parts = ask("bytes=0-1, -2");
    assertThat(parts.status()).isEqualTo(206);
    assertThat(parts.headers().first("Content-Range")).isNull();
    String type = parts.headers().first("Content-Type");
    assertThat(type).startsWith("multipart/byteranges; boundary=");
    String boundary = type.substring(type.indexOf('=') + 1);
    String body = text(parts);
    assertThat(body)
        .isEqualTo(
            """

            --B
            Content-Type: text/plain
            Content-Range: bytes 0-1/10

            01
            --B
            Content-Type: text/plain
            Content-Range: bytes 8-9/10

            89
            --B--
            """
                .replace("B", boundary)
                .replace("\n", "\r\n"));
    assertThat(parts.body().length()).isEqualTo(body.length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"10-", "10-20", "-0", "11-,12-"})
  void refusesWhatIsBehindTheEnd(String ranges) {
    assertThatThrownBy(() -> ask("bytes=" + ranges))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> {
              assertThat(e.reply().httpStatus()).isEqualTo(416);
              assertThat(e.reply().metadata()).containsEntry("Content-Range", "bytes */10");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "items=0-1",
        "bytes=",
        "bytes=a-b",
        "bytes=-",
        "bytes=3-2",
        "bytes=0--1",
        "bytes=0-1;2-3",
        "bytes=1",
        "bytes=0-9,0-9",
        "bytes=0-8,1-9",
        "bytes=+1-2"
      })
  void givesAllForNonsenseAndOverlaps(String field) throws Exception {
    assertThat(ask(field)).isSameAs(WHOLE);
  }

  @Test
  void givesAllForABomb() throws Exception {
    String many = IntStream.range(0, 10_000).mapToObj(i -> "0-0").collect(Collectors.joining(","));
    assertThat(ask("bytes=" + many)).isSameAs(WHOLE);
    assertThat(ask("bytes=0-0,1-1,2-2,3-3,4-4,5-5,6-6,7-7").status()).isEqualTo(206);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "\"a\" | 206",
        "\"b\" | 200",
        "W/\"a\" | 200",
        "Sun, 06 Nov 1994 08:49:37 GMT | 206",
        "Sun, 06 Nov 1994 08:49:38 GMT | 200",
        "soon | 200",
      })
  void givesAllOfAnotherVersion(String ifRange, int status) {
    HttpRequest request =
        HttpRequest.of("GET", "/").header("Range", "bytes=0-1").header("If-Range", ifRange).build();
    assertThat(Ranges.answer(request, WHOLE).status()).isEqualTo(status);
  }

  @Test
  void leavesOtherAnswersAlone() {
    HttpRequest request = HttpRequest.of("GET", "/").header("Range", "bytes=0-1").build();
    HttpResponse noRanges = HttpResponse.of(200).withBody(HttpBody.utf8("0123456789"));
    assertThat(Ranges.answer(request, noRanges)).isSameAs(noRanges);
    HttpResponse created = new HttpResponse(201, WHOLE.headers(), WHOLE.body());
    assertThat(Ranges.answer(request, created)).isSameAs(created);
    HttpRequest head = HttpRequest.of("HEAD", "/").header("Range", "bytes=0-1").build();
    assertThat(Ranges.answer(head, WHOLE)).isSameAs(WHOLE);
  }

  private static HttpResponse ask(String field) {
    return Ranges.answer(HttpRequest.of("GET", "/").header("Range", field).build(), WHOLE);
  }

  private static String text(HttpResponse response) throws Exception {
    return new String(response.body().open().readAllBytes(), StandardCharsets.UTF_8);
  }
}
