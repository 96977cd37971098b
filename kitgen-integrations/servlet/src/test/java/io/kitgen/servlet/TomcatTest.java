package io.kitgen.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.Raw;
import io.kitgen.runtime.http.ServerEngineContract;
import io.kitgen.servlet.Containers.Mount;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class TomcatTest extends ServerEngineContract {

  @Override
  protected Running start(HttpHandler handler) {
    return Containers.tomcat(Mount.of("", "/*", new KitServlet(handler)));
  }

  /** Tomcat sends no reason phrases, and writes media types in its own way. */
  @Override
  protected String exchange(String request) throws IOException {
    return super.exchange(request)
        .replace("HTTP/1.1 200 \r\n", "HTTP/1.1 200 OK\r\n")
        .replace("HTTP/1.1 400 \r\n", "HTTP/1.1 400 Bad Request\r\n")
        .replace(";charset=", "; charset=");
  }

  /** Tomcat answers itself, and lets the servlet say no more. */
  @Override
  @Test
  protected void chunksThatAreNoneAreRefusedWithoutWaitingForMore() throws Exception {
    String chunks = Raw.request("POST /sum", "", "Transfer-Encoding: chunked") + "zz\r\n";
    assertThat(exchange(chunks)).startsWith("HTTP/1.1 400 ");
  }

  /** Tomcat joins doubled slashes before it maps the path: such a path is refused. */
  @Override
  @Test
  protected void targetsAreTakenAsTheyWereSent() throws Exception {
    serve(
        (ctx, request) ->
            HttpResponse.of(200).withBody(HttpBody.utf8(request.path() + " " + request.query())));
    assertThat(ask("GET //host/sum", "")).contains(" 400 ").contains("the path is ambiguous");
    assertThat(ask("GET /sum?a=%20?", "")).endsWith("\r\n\r\n/sum a=%20?");
    assertThat(ask("GET http://x/sum?a", "")).endsWith("\r\n\r\n/sum a");
  }
}
