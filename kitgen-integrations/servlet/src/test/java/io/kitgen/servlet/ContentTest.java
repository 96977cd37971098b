package io.kitgen.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.http.Content;
import io.kitgen.runtime.http.Raw;
import io.kitgen.runtime.http.ServerEngineContract.Running;
import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.servlet.Containers.Mount;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Forms with files, and parts of files, by generated code behind a prefix. */
final class ContentTest extends InContainers {

  private static final int LARGE = 20_000_000;

  private static final class Keeper implements Attic {

    @Override
    public long keep(String name, Content thing) {
      try (InputStream in = thing.open()) {
        return name.length() + in.transferTo(OutputStream.nullOutputStream());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Content thing() {
      return Content.of("0123456789".getBytes(java.nio.charset.StandardCharsets.US_ASCII), "a/b");
    }
  }

  @ParameterizedTest
  @MethodSource("containers")
  void filesPass(Function<Mount, Running> container) throws Exception {
    KitServlet servlet = new KitServlet(AtticHttp.handler(AtticEndpoints.of(new Keeper())));
    Running server = start(container, Mount.of("/app", "/attic/*", servlet));
    URI uri = URI.create("http://localhost:" + server.port() + "/app/attic");
    try (KitHttpClient http = KitHttpClient.create()) {
      Attic attic = AtticHttp.client(http, uri);
      Content large = Content.of(new ByteArrayInputStream(new byte[LARGE]), "a/b").withName("l");
      assertThat(attic.keep("four", large)).isEqualTo(LARGE + 4);
      try (Content thing = attic.thing();
          InputStream in = thing.open()) {
        assertThat(new String(in.readAllBytes())).isEqualTo("0123456789");
      }
    }
    assertThat(
            Raw.exchange(
                server.port(), Raw.request("GET /app/attic/thing", "", "Range: bytes=2-4")))
        .startsWith("HTTP/1.1 206 ")
        .contains("Content-Range: bytes 2-4/10\r\n", "Content-Length: 3\r\n")
        .endsWith("\r\n\r\n234");
    assertThat(Raw.exchange(server.port(), Raw.request("HEAD /app/attic/thing", "")))
        .containsOnlyOnce("Content-Type: a/b\r\n")
        .contains("Content-Length: 10\r\n")
        .endsWith("\r\n\r\n");
  }
}
