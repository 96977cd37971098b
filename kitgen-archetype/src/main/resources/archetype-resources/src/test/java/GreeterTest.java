package ${package};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.runtime.http.server.KitHttpServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GreeterTest {

  private KitHttpServer server;

  @BeforeEach
  void start() {
    server = Main.serve(0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void answersOverHttp() throws Exception {
    URI uri = base().resolve("/greetings/Ann?times=2");
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    assertEquals(200, answer.statusCode());
    assertEquals("{\"text\":\"Hello, Ann!!\"}", answer.body());
  }

  @Test
  void theClientThrowsWhatTheServiceThrew() {
    try (KitHttpClient http = KitHttpClient.create()) {
      Greeter greeter = GreeterHttp.client(http, base());
      assertEquals("Hello, Ann!", greeter.greet("Ann", 1).text());
      assertThrows(UnknownNameException.class, () -> greeter.greet(" ", 1));
    }
  }

  private URI base() {
    return URI.create("http://localhost:" + server.port());
  }
}
