import greet.client.Host;
import greet.server.Main;
import io.kitgen.runtime.http.server.KitHttpServer;
import java.net.URI;
import java.util.List;

/** Greets over HTTP and prints the answer. */
final class Greet {
  private Greet() {}

  public static void main(String[] args) {
    try (KitHttpServer server = Main.serve(0)) {
      Host host = Host.at(URI.create("http://localhost:" + server.port()));
      System.out.println(host.welcome(List.of("Ada")));
    }
  }
}
