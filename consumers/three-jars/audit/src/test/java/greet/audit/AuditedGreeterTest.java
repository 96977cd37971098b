package greet.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import greet.audit.AuditedGreeterMessages.GreetRequest;
import greet.audit.AuditedGreeterMessages.NicknameRequest;
import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.runtime.http.server.KitHttpServer;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AuditedGreeterTest {

  @Test
  void inheritedOperationsKeepTheNamesOfTheirParameters() {
    GreetRequest request = new GreetRequest("Ada", Optional.of(AuditedGreeter.Language.FRENCH));
    assertEquals("Ada", request.person());
    assertEquals(AuditedGreeter.Language.FRENCH, request.language().orElseThrow());
    assertEquals("Countess", new NicknameRequest("Ada", "Countess").nickname());
  }

  @Test
  void inheritedOperationsTravelOverHttp() {
    AuditedGreeterEndpoints endpoints = AuditedGreeterEndpoints.of(new CountingGreeter());
    try (KitHttpServer server = KitHttpServer.start(0, AuditedGreeterHttp.handler(endpoints))) {
      URI base = URI.create("http://localhost:" + server.port());
      AuditedGreeter greeter = AuditedGreeterHttp.client(KitHttpClient.create(), base);
      assertEquals("Hello Ada", greeter.greet("Ada", Optional.empty()));
      greeter.nickname("Ada", "Countess");
      assertEquals(1, greeter.count());
    }
  }

  private static final class CountingGreeter implements AuditedGreeter {
    private final AtomicLong count = new AtomicLong();

    @Override
    public String greet(String person, Optional<Language> language) {
      count.incrementAndGet();
      return "Hello " + person;
    }

    @Override
    public void nickname(String person, String nickname) {}

    @Override
    public long count() {
      return count.get();
    }
  }
}
