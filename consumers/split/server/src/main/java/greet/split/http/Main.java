package greet.split.http;

import greet.split.Greeter;
import greet.split.GreeterEndpoints;
import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.runtime.http.server.KitHttpServer;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Greets over HTTP and prints the answer. */
public final class Main {
  private Main() {}

  /** Serves, calls, and ends. */
  public static void main(String[] args) {
    GreeterEndpoints endpoints = GreeterEndpoints.of(new Polite());
    try (KitHttpServer server = KitHttpServer.start(0, GreeterHttp.handler(endpoints))) {
      URI base = URI.create("http://localhost:" + server.port());
      Greeter greeter = GreeterHttp.client(KitHttpClient.create(), base);
      greeter.nickname("Ada", "Countess", true);
      System.out.println(greeter.greet("Ada", Optional.of(Greeter.Language.FRENCH)));
    }
  }

  private static final class Polite implements Greeter {
    private final Map<String, String> nicknames = new ConcurrentHashMap<>();

    @Override
    public String greet(String person, Optional<Language> language) {
      String hello = language.filter(Language.FRENCH::equals).map(l -> "Bonjour").orElse("Hello");
      return hello + " " + nicknames.getOrDefault(person, person);
    }

    @Override
    public void nickname(String person, String nickname, boolean forever) {
      nicknames.put(person, nickname);
    }
  }
}
