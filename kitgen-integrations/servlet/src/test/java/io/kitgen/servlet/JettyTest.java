package io.kitgen.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.ServerEngineContract;
import io.kitgen.servlet.Containers.Mount;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class JettyTest extends ServerEngineContract {

  @Override
  protected Running start(HttpHandler handler) {
    return Containers.jetty(Mount.of("", "/*", new KitServlet(handler)));
  }

  /** Jetty writes media types in its own way. */
  @Override
  protected String exchange(String request) throws IOException {
    return super.exchange(request).replace(";charset=", "; charset=");
  }

  /** Jetty refuses doubled slashes by itself, unless told otherwise. */
  @Override
  @Test
  protected void targetsAreTakenAsTheyWereSent() throws Exception {
    serve(
        (ctx, request) ->
            HttpResponse.of(200).withBody(HttpBody.utf8(request.path() + " " + request.query())));
    assertThat(ask("GET //host/sum", "")).contains(" 400 ");
    assertThat(ask("GET /sum?a=%20?", "")).endsWith("\r\n\r\n/sum a=%20?");
    assertThat(ask("GET http://x/sum?a", "")).endsWith("\r\n\r\n/sum a");
  }
}
