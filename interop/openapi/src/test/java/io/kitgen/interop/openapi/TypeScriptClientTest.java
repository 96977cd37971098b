package io.kitgen.interop.openapi;

import io.kitgen.runtime.http.route.HttpRoute;
import io.kitgen.runtime.http.server.KitHttpServer;
import io.kitgen.samples.addsvc.AddServiceEndpoints;
import io.kitgen.samples.addsvc.AddServiceHttp;
import io.kitgen.samples.addsvc.BasicAddService;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Types that openapi-typescript makes of a document, in a client that calls the service. */
class TypeScriptClientTest {

  @Test
  void callsAddsvc() throws Exception {
    Node node = Node.ready();
    Path document = node.folder().resolve("generated/addsvc.json");
    try (InputStream in =
        AddServiceHttp.class.getResourceAsStream(
            "/META-INF/kitgen/io.kitgen.samples.addsvc.AddService.openapi.json")) {
      Files.write(document, in.readAllBytes());
    }
    node.tool("openapi-typescript", "generated/addsvc.json", "-o", "generated/addsvc.d.ts");
    node.tool("tsc");
    AddServiceEndpoints endpoints = AddServiceEndpoints.of(new BasicAddService());
    try (KitHttpServer server =
        KitHttpServer.start(
            0,
            AddServiceHttp.handler(endpoints)
                .and(HttpRoute.of("GET", "/openapi.json", AddServiceHttp.openApi())))) {
      node.script("dist/addsvc.js", "http://localhost:" + server.port());
    }
  }
}
