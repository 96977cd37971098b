package io.kitgen.samples.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kitgen.Code;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.samples.springboot.Bank.Account;
import io.kitgen.samples.springboot.Bank.Receipt;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application on a free port, asked by the generated client. */
final class BankTest {

  private static final HttpClient PLAIN = HttpClient.newHttpClient();

  private static ConfigurableApplicationContext application;
  private static KitHttpClient http;
  private static URI base;

  @BeforeAll
  static void start() {
    application = SpringApplication.run(BankApplication.class, "--server.port=0");
    http = KitHttpClient.create();
    base =
        URI.create(
            "http://localhost:"
                + application.getEnvironment().getRequiredProperty("local.server.port")
                + "/bank");
  }

  @AfterAll
  static void stop() {
    http.close();
    application.close();
  }

  private static Bank as(String user) {
    String basic = "Basic " + base64(user + ":secret");
    HttpHandler way =
        (ctx, request) ->
            http.handle(
                ctx,
                request.toBuilder()
                    .header("Authorization", basic)
                    .header("X-Trace", "t-" + user)
                    .build());
    return BankHttp.client(way, URI.create(base + "/api"));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static HttpResponse<String> ask(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return PLAIN.send(request.build(), BodyHandlers.ofString());
  }

  private static String type(HttpResponse<String> response) {
    return String.join(" and ", response.headers().allValues("Content-Type"));
  }

  @Test
  void theServiceSeesWhatIsBoundToTheThread() {
    Bank ann = as("ann");
    long before = ann.account("rent").cents();
    assertThat(ann.transfer("savings", "rent", 10)).isEqualTo(new Receipt("ann", "t-ann"));
    assertThat(ann.account("rent")).isEqualTo(new Account("rent", before + 10));
  }

  @Test
  void aDeclaredErrorTakesTheTransactionBackAndArrivesAsItself() {
    Bank ann = as("ann");
    long rent = ann.account("rent").cents();
    long savings = ann.account("savings").cents();
    assertThatThrownBy(() -> ann.transfer("rent", "savings", 1_000_000))
        .isInstanceOf(NotEnoughMoneyException.class)
        .hasMessage("there is not enough in rent");
    assertThatThrownBy(() -> ann.transfer("rent", "none", 1))
        .isInstanceOf(NoSuchAccountException.class);
    assertThat(ann.account("rent").cents()).isEqualTo(rent);
    assertThat(ann.account("savings").cents()).isEqualTo(savings);
  }

  @Test
  void strangersDoNotComeToTheService() throws Exception {
    assertThatThrownBy(() -> as("eve").account("rent"))
        .isInstanceOfSatisfying(
            CallException.class, e -> assertThat(e.code()).isEqualTo(Code.UNAUTHENTICATED));
    assertThatThrownBy(() -> as("bob").account("rent"))
        .isInstanceOfSatisfying(
            CallException.class, e -> assertThat(e.code()).isEqualTo(Code.PERMISSION_DENIED));
    assertThat(ask("/api/accounts/rent").headers().firstValue("WWW-Authenticate"))
        .hasValueSatisfying(value -> assertThat(value).startsWith("Basic"));
  }

  @Test
  void errorsAreThoseOfTheServiceAndNotSpringsPage() throws Exception {
    String ann = "Basic " + base64("ann:secret");
    HttpResponse<String> none = ask("/api/accounts/none", "Authorization", ann);
    assertThat(none.statusCode()).isEqualTo(404);
    assertThat(type(none)).isEqualTo("application/problem+json");
    assertThat(none.body()).contains("\"error\":\"no-such-account\"");
    HttpResponse<String> nowhere = ask("/api/nowhere", "Authorization", ann);
    assertThat(nowhere.statusCode()).isEqualTo(404);
    assertThat(type(nowhere)).isEqualTo("application/problem+json");
    assertThat(nowhere.body()).contains("urn:kitgen:no-route");
  }

  @Test
  void controllersStandBeside() throws Exception {
    HttpResponse<String> hello = ask("/hello");
    assertThat(hello.statusCode()).isEqualTo(200);
    assertThat(hello.body()).isEqualTo("hello");
    assertThat(ask("/nowhere").statusCode()).isEqualTo(404);
  }

  @Test
  void theScriptFindsWhatItExpects() throws Exception {
    assumeTrue(runs("sh", "-c", "command -v curl") || System.getenv("CI") != null, "no curl");
    Process script =
        new ProcessBuilder("sh", "try.sh", base.resolve("/").toString().replaceAll("/$", ""))
            .redirectErrorStream(true)
            .start();
    String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(script.waitFor()).as(said).isZero();
  }

  private static boolean runs(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
