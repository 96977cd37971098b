package io.kitgen.http.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.http.Conditions;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.error.RefusedException;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionsTest {

  private static final String CHANGED = "Sun, 06 Nov 1994 08:49:37 GMT";

  /** The thing has the tag "a" and was changed at 08:49:37. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "If-None-Match | \"a\" | 304",
        "If-None-Match | W/\"a\" | 304",
        "If-None-Match | \"b\", W/\"c,d\" ,\"a\" | 304",
        "If-None-Match | * | 304",
        "If-None-Match | \"b\" | 200",
        "If-None-Match | \"b | 200",
        "If-None-Match | a | 200",
        "If-Match | \"a\" | 200",
        "If-Match | * | 200",
        "If-Match | W/\"a\" | 412",
        "If-Match | \"b\" | 412",
        "If-Modified-Since | Sun, 06 Nov 1994 08:49:37 GMT | 304",
        "If-Modified-Since | Sun, 06 Nov 1994 08:49:36 GMT | 200",
        "If-Modified-Since | Sun, 06 Nov 1994 08:49:38 GMT | 304",
        "If-Modified-Since | yesterday | 200",
        "If-Unmodified-Since | Sun, 06 Nov 1994 08:49:36 GMT | 412",
        "If-Unmodified-Since | Sun, 06 Nov 1994 08:49:37 GMT | 200",
        "If-Unmodified-Since | 1994 | 200",
      })
  void answersReads(String name, String value, int status) throws Exception {
    HttpResponse there =
        new HttpResponse(
            200,
            Headers.of(
                "ETag",
                "\"a\"",
                "Last-Modified",
                CHANGED,
                "Content-Type",
                "text/plain",
                "Vary",
                "x"),
            HttpBody.utf8("abc"));
    CallContext ctx = context("GET", name, value);
    if (status == 412) {
      assertThatThrownBy(() -> answer(ctx, there))
          .isInstanceOfSatisfying(
              RefusedException.class, e -> assertThat(e.reply().httpStatus()).isEqualTo(412));
      return;
    }
    HttpResponse answer = answer(ctx, there);
    assertThat(answer.status()).isEqualTo(status);
    if (status == 304) {
      assertThat(answer.headers())
          .isEqualTo(Headers.of("ETag", "\"a\"", "Last-Modified", CHANGED, "Vary", "x"));
      assertThat(answer.body().length()).isZero();
    }
  }

  @Test
  void prefersTagsToDates() throws Exception {
    HttpResponse there =
        HttpResponse.of(200).withHeader("ETag", "\"a\"").withHeader("Last-Modified", CHANGED);
    CallContext ctx =
        Conditions.filter()
            .before(
                CallContext.empty(),
                HttpRequest.of("GET", "/")
                    .header("If-None-Match", "\"b\"")
                    .header("If-Modified-Since", CHANGED)
                    .build());
    assertThat(answer(ctx, there).status()).isEqualTo(200);
  }

  @Test
  void makesATagOfTheBytes() throws Exception {
    HttpResponse there = HttpResponse.of(200).withBody(HttpBody.utf8("abc"));
    HttpResponse tagged = answer(context("GET", "X", "y"), there);
    String tag = tagged.headers().first("ETag");
    assertThat(tag).isEqualTo("\"ba7816bf8f01cfea414140de5dae2223\"");
    assertThat(answer(context("GET", "If-None-Match", tag), there).status()).isEqualTo(304);
    assertThat(answer(context("PUT", "X", "y"), there).headers().first("ETag")).isNull();
    assertThat(answer(CallContext.empty(), there)).isSameAs(there);
  }

  @Test
  void refusesWritesToWhatHasChanged() throws Exception {
    HttpResponse done = HttpResponse.of(200);
    CallContext match = context("PUT", "If-Match", "\"a\"");
    match.call(
        () -> {
          Conditions.current().require("\"a\"", null);
          assertThatThrownBy(() -> Conditions.current().require("\"b\"", null))
              .isInstanceOf(RefusedException.class);
          assertThatThrownBy(() -> Conditions.current().require(null, null))
              .isInstanceOf(RefusedException.class);
          return "";
        });
    assertThat(answer(match, done)).isSameAs(done);

    context("PUT", "If-None-Match", "*")
        .call(
            () -> {
              Conditions.current().require(null, null);
              assertThatThrownBy(() -> Conditions.current().require(null, Instant.now()))
                  .isInstanceOf(RefusedException.class);
              return "";
            });
    Conditions.current().require("\"any\"", null);
  }

  @Test
  void noticesAWriteThatDidNotAsk() {
    assertThatThrownBy(() -> answer(context("PUT", "If-Match", "\"a\""), HttpResponse.of(200)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("did not ask");
  }

  private static HttpResponse answer(CallContext ctx, HttpResponse response) throws Exception {
    return Conditions.filter().after(ctx, HttpRequest.of("GET", "/").build(), response);
  }

  private static CallContext context(String method, String name, String value) {
    return Conditions.filter()
        .before(CallContext.empty(), HttpRequest.of(method, "/").header(name, value).build());
  }
}
