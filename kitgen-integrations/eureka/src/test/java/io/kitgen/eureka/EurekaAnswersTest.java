package io.kitgen.eureka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import io.kitgen.client.instance.Instance;
import io.kitgen.client.instance.InstanceEvent;
import io.kitgen.client.instance.Seen;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.testing.ManualTicker;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What no real server can be brought to say. */
class EurekaAnswersTest {

  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final HttpResponse UNKNOWN = HttpResponse.of(404);

  private final AtomicReference<HttpResponse> answer = new AtomicReference<>(UNKNOWN);
  private final Eureka eureka =
      Eureka.at(URI.create("http://eureka/eureka"))
          .withCredentials("u", "p")
          .withHttp(
              (ctx, request) ->
                  "Basic dTpw".equals(request.headers().first("Authorization"))
                      ? answer.get()
                      : HttpResponse.of(401));

  private static HttpResponse said(String instances) {
    return text("{\"application\": {\"name\": \"X\", \"instance\": " + instances + "}}");
  }

  private static HttpResponse text(String body) {
    return new HttpResponse(200, Headers.empty(), HttpBody.utf8(body));
  }

  private static String instance(int number, String port) {
    return "{\"status\": \"UP\", \"ipAddr\": \"h%d\", \"port\": %s}".formatted(number, port);
  }

  @Test
  void keepsWhatIsKnownWhateverElseIsAnswered() {
    answer.set(said(instance(1, "{\"$\": 80}")));
    try (Seen seen = new Seen(eureka.service("x").withInterval(Duration.ofMillis(5)))) {
      await().atMost(LONGEST).until(() -> seen.instances().equals(List.of(Instance.of("h1", 80))));
      fails(seen, text("<html>"), "GET http://eureka/eureka/apps/x is no JSON");
      fails(seen, text("{}"), "$.application is missing");
      fails(seen, text("[]"), "$: expected an object");
      fails(seen, said("7"), "$.application.instance: expected an array");
      fails(seen, HttpResponse.of(500), "answers 500");
      fails(seen, HttpResponse.of(302), "answers 302");
      fails(seen, UNKNOWN, "no instance of x any more, which is not believed yet");
      assertThat(seen.instances()).containsExactly(Instance.of("h1", 80));
    }
  }

  private void fails(Seen seen, HttpResponse response, String message) {
    answer.set(response);
    await().atMost(LONGEST).until(() -> seen.failure().contains(message));
  }

  @Test
  void leavesOutEntriesThatCannotBeRead() {
    answer.set(
        said(
            "["
                + String.join(
                    ",",
                    instance(1, "{\"$\": 0}"),
                    instance(2, "{\"$\": \"http\"}"),
                    instance(3, "{\"$\": 80, \"@enabled\": \"false\"}"),
                    instance(4, "80"),
                    instance(5, "{\"$\": \"80\", \"@enabled\": true}"),
                    "{\"ipAddr\": \"h6\"}",
                    instance(7, "{\"$\": 80}").replace("UP", "STARTING"))
                + "]"));
    try (Seen seen = new Seen(eureka.service("x").withInterval(Duration.ofMillis(5)))) {
      await().atMost(LONGEST).until(() -> seen.instances().equals(List.of(Instance.of("h5", 80))));
    }
  }

  @Test
  void takesTheZoneFromAmazonWhereTheMetadataHasNone() {
    answer.set(
        said(
            """
            {"status": "UP", "ipAddr": "h", "port": {"$": 80}, "dataCenterInfo": {
              "name": "Amazon", "metadata": {"availability-zone": "us-east-1c"}}}
            """));
    try (Seen seen = new Seen(eureka.service("x"))) {
      await()
          .atMost(LONGEST)
          .until(
              () -> seen.instances().equals(List.of(Instance.of("h", 80).withZone("us-east-1c"))));
    }
  }

  @Test
  void believesThatThereIsNoneOnceThatHasBeenSaidForLong() throws Exception {
    ManualTicker ticker = ManualTicker.standing();
    answer.set(said(instance(1, "{\"$\": 80}")));
    try (Seen seen = new Seen(eureka.service("x").withTicker(ticker))) {
      await().atMost(LONGEST).until(() -> seen.instances().size() == 1);
      answer.set(UNKNOWN);
      Duration before = ticker.elapsed();
      while (!seen.events.contains(new InstanceEvent.Found(List.of()))) {
        ticker.awaitSleepers(1);
        ticker.advance(Duration.ofSeconds(1));
      }
      assertThat(seen.instances()).isEmpty();
      assertThat(ticker.elapsed().minus(before)).isGreaterThanOrEqualTo(Duration.ofSeconds(90));
    }
  }

  @Test
  void refusesSettingsThatMakeNoSense() {
    assertThatIllegalArgumentException().isThrownBy(Eureka::at);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Eureka.at(URI.create("http://h:1")))
        .withMessageEndingWith("/eureka/v2 or /eureka, got http://h:1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> eureka.withLease(Duration.ofMillis(500), Duration.ofSeconds(1)))
        .withMessageContaining("PT0.5S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> eureka.service("x").withInterval(Duration.ZERO))
        .withMessageContaining("PT0S");
    assertThatIllegalArgumentException().isThrownBy(() -> eureka.service(""));
  }
}
