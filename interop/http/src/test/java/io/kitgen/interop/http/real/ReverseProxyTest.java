package io.kitgen.interop.http.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.interop.servers.Tool;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.server.KitHttpServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The built-in client asks the built-in server, with nginx or haproxy between the two. */
@Timeout(120)
class ReverseProxyTest {

  private static final String NGINX =
      """
      daemon off;
      user root; # as which alone it asks; others run it as themselves
      worker_processes 1;
      pid FOLDER/nginx.pid;
      error_log FOLDER/error.log;
      events { worker_connections 256; }
      http {
        access_log off;
        client_body_temp_path FOLDER/body;
        proxy_temp_path FOLDER/proxy;
        fastcgi_temp_path FOLDER/fastcgi;
        uwsgi_temp_path FOLDER/uwsgi;
        scgi_temp_path FOLDER/scgi;
        client_max_body_size 100m;
        upstream kit { server 127.0.0.1:SERVER; keepalive 8; }
        server {
          listen 127.0.0.1:PORT;
          proxy_http_version 1.1;
          proxy_set_header Connection "";
          location / { proxy_pass http://kit; proxy_request_buffering BUFFERING; }
        }
      }
      """;

  private static final String HAPROXY =
      """
      global
        maxconn 256
      defaults
        mode http
        timeout connect 5s
        timeout client 30s
        timeout server 30s
        http-reuse always
      frontend front
        bind 127.0.0.1:PORT
        default_backend kit
      backend kit
        server kit 127.0.0.1:SERVER
      """;

  @TempDir Path folder;

  @Test
  void nginx() throws Exception {
    String nginx = Tool.require("nginx");
    behind(NGINX.replace("BUFFERING", "on"), nginx, "-p", folder, "-c");
  }

  @Test
  void nginxThatPassesChunksOn() throws Exception {
    String nginx = Tool.require("nginx");
    behind(NGINX.replace("BUFFERING", "off"), nginx, "-p", folder, "-c");
  }

  @Test
  void haproxy() throws Exception {
    behind(HAPROXY, Tool.require("haproxy"), "-db", "-f");
  }

  private void behind(String configuration, Object... command) throws Exception {
    Site site = new Site();
    int port = Tool.freePort();
    try (KitHttpServer server = KitHttpServer.start(0, site)) {
      Path file =
          Files.writeString(
              folder.resolve("proxy.conf"),
              configuration
                  .replace("FOLDER", folder.toString())
                  .replace("PORT", port + "")
                  .replace("SERVER", server.port() + ""));
      List<Object> whole = new ArrayList<>(List.of(command));
      whole.add(file);
      try (Tool.Running proxy = Tool.start(port, whole.toArray());
          Asking client = Asking.at(proxy.port())) {
        exchange(client);
        assertThat(site.peers).as("a proxy keeps its connections").hasSizeLessThan(40);
        manyAtOnce(client);
      }
    }
  }

  private static void exchange(Asking client) throws Exception {
    byte[] bytes = new byte[20_000_000];
    new Random(3).nextBytes(bytes);
    for (int i = 0; i < 200; i++) {
      assertThat(client.get("/hello").text()).isEqualTo("hello GET");
    }
    assertThat(client.post("/echo", bytes).body()).isEqualTo(bytes);
    assertThat(client.stream("/echo", bytes).body()).isEqualTo(bytes);
    assertThat(client.get("/large").body()).hasSize(Site.LARGE);
    assertThat(client.get("/stream").body()).hasSize(Site.LARGE);
    Asking.Answer head = client.ask("HEAD", "/large", HttpBody.empty());
    assertThat(head.headers().first("Content-Length")).isEqualTo(Site.LARGE + "");
    assertThat(client.post("/early", new byte[100]).text()).isEqualTo("not you");
    assertThat(client.post("/early", bytes).status()).isEqualTo(403);
    assertThat(client.ask("DELETE", "/hello", HttpBody.empty()).text()).isEqualTo("hello DELETE");
    assertThat(client.get("/nowhere").status()).isEqualTo(404);
  }

  private static void manyAtOnce(Asking client) throws Exception {
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (int t = 0; t < 16; t++) {
      CompletableFuture<Void> done = new CompletableFuture<>();
      all.add(done);
      new Thread(
              () -> {
                try {
                  for (int i = 0; i < 50; i++) {
                    byte[] body = new byte[i * 1000];
                    assertThat(client.post("/echo", body).body()).hasSize(body.length);
                  }
                  done.complete(null);
                } catch (Throwable e) {
                  done.completeExceptionally(e);
                }
              })
          .start();
    }
    for (CompletableFuture<Void> one : all) {
      one.get();
    }
  }
}
