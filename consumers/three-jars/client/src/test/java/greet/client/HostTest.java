package greet.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import greet.server.Main;
import io.kitgen.runtime.http.server.KitHttpServer;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostTest {

  @Test
  void theClientsJarSpeaksToTheServersJar() {
    try (KitHttpServer server = Main.serve(0)) {
      Host host = Host.at(URI.create("http://localhost:" + server.port()));
      assertEquals(List.of("Hello Ada", "Hello Grace"), host.welcome(List.of("Ada", "Grace")));
    }
  }
}
