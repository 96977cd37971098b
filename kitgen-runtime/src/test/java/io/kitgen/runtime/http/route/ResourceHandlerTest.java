package io.kitgen.runtime.http.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceHandlerTest {

  private static final String NAME = "ResourceHandlerTest.class";

  private final HttpRoutes routes =
      HttpRoutes.of(
          HttpRoute.of(
              "GET", "/it", ResourceHandler.of(ResourceHandlerTest.class, NAME, "text/plain")));

  private HttpResponse ask(String method, String name, String value) throws Exception {
    return routes.handle(
        CallContext.empty(), HttpRequest.of(method, "/it").header(name, value).build());
  }

  @Test
  void answersWithTheResource() throws Exception {
    HttpResponse response = ask("GET", "Accept", "*/*");
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.headers().first("Content-Type")).isEqualTo("text/plain");
    assertThat(response.headers().first("ETag")).matches("\"[0-9a-f]{32}\"");
    try (InputStream expected = getClass().getResourceAsStream(NAME)) {
      assertThat(response.body().open().readAllBytes()).isEqualTo(expected.readAllBytes());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "W/%s", "\"other\", %s", "*"})
  void answersNothingToWhoHasIt(String known) throws Exception {
    String tag = ask("GET", "Accept", "*/*").headers().first("ETag");
    HttpResponse response = ask("GET", "If-None-Match", known.formatted(tag));
    assertThat(response.status()).isEqualTo(304);
    assertThat(response.headers().first("ETag")).isEqualTo(tag);
    assertThat(response.body().length()).isZero();
  }

  @Test
  void answersWhoHasAnother() throws Exception {
    assertThat(ask("GET", "If-None-Match", "\"other\"").status()).isEqualTo(200);
  }

  @Test
  void tellsTheLengthToHead() throws Exception {
    HttpResponse response = ask("HEAD", "Accept", "*/*");
    assertThat(response.body().length()).isZero();
    assertThat(response.headers().first("Content-Length")).isNotEqualTo("0");
  }

  @Test
  void missesWhatIsNotThere() {
    assertThatThrownBy(() -> ResourceHandler.of(ResourceHandlerTest.class, "/none", "text/plain"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no resource /none beside " + ResourceHandlerTest.class.getName());
  }
}
