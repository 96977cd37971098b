package io.kitgen.processor.transport.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Policies and idempotency keys, as a client over real sockets and a foreign caller meet them. */
class PolicyServiceTest {

  @RegisterExtension
  static final ServedSources SERVED =
      ServedSources.of("demo.BankScenario", "golden/policies/input", "e2e/policies");

  @Test
  void aKeyIsMadeUpOncePerCallAndSentWithEachAttempt() throws Throwable {
    SERVED.callOverASocket();
  }

  @Test
  void operationsCarryTheirPolicies() throws Throwable {
    SERVED.invoke("tags", new Class<?>[0]);
  }

  @Test
  void aForeignCallerMayLeaveTheKeyOut() throws Throwable {
    HttpRequest request =
        HttpRequest.newBuilder(SERVED.base().resolve("/payments"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"amount\":4}"))
            .build();
    HttpClient client = HttpClient.newHttpClient();
    assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(503);
    HttpResponse<String> second = client.send(request, BodyHandlers.ofString());
    assertThat(second.body()).isEqualTo("\"paid 4\"");
    SERVED.invoke("foreign", new Class<?>[0]);
  }
}
