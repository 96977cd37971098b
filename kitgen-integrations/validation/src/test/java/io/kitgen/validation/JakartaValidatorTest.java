package io.kitgen.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.runtime.http.server.KitHttpServer;
import io.kitgen.runtime.server.ServerEdge;
import jakarta.validation.Validation;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Generated checks and Hibernate Validator, asked by the JDK's own client. */
class JakartaValidatorTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static KitHttpServer server;

  private static final class Ledger implements Bank {
    @Override
    public String open(Person person) {
      return "opened";
    }

    @Override
    public List<String> find(String name, int most) {
      return List.of();
    }

    @Override
    public String pay(String from, List<Item> items) {
      return "paid";
    }
  }

  @BeforeAll
  static void serve() {
    var factory =
        Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory();
    ServerEdge edge =
        ServerEdge.builder().validator(JakartaValidator.of(factory.getValidator())).build();
    server = KitHttpServer.start(0, BankHttp.handler(BankEndpoints.of(new Ledger()), edge));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
        .header("Content-Type", "application/json");
  }

  private static String refused(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    return response.body();
  }

  @Test
  void letsInWhatIsRight() throws Exception {
    String person =
        """
        {"name":"Ann","born":"1980-02-01","languages":["en","fr"],"limits":{"day":5}}""";
    assertThat(send(to("/accounts").POST(BodyPublishers.ofString(person))).body())
        .isEqualTo("\"opened\"");
    assertThat(send(to("/accounts?name=Ann&most=3").GET()).statusCode()).isEqualTo(200);
    String payment =
        """
        [{"to":"FR76 3000","amount":1.5}]""";
    assertThat(send(to("/payments?from=DE021203").POST(BodyPublishers.ofString(payment))).body())
        .isEqualTo("\"paid\"");
  }

  @Test
  void saysAllThatIsWrongAtOnce() throws Exception {
    String person =
        """
        {"name":" ","mail":"ann","born":"2999-01-01","languages":["en","f"],"limits":{"day":0},
         "guardian":{"name":"","born":"1950-01-01","languages":[],"limits":{}}}""";
    assertThat(refused(send(to("/accounts").POST(BodyPublishers.ofString(person)))))
        .contains("\"code\":\"INVALID_ARGUMENT\"")
        .contains("person.name must not be blank, and 6 more")
        .contains(
            "{\"path\":\"person.name\",\"rule\":\"NotBlank\",\"message\":\"must not be blank\"}")
        .contains("\"path\":\"person.mail\",\"rule\":\"Email\"")
        .contains("\"path\":\"person.born\",\"rule\":\"Past\"")
        .contains("\"path\":\"person.languages[1]\",\"rule\":\"Pattern\"")
        .contains("\"path\":\"person.limits[day]\",\"rule\":\"Positive\"")
        .contains("\"path\":\"person.guardian.name\",\"rule\":\"NotBlank\"")
        .contains("\"path\":\"person.guardian.languages\",\"rule\":\"NotEmpty\"");
  }

  @Test
  void checksWhatIsNotInABody() throws Exception {
    assertThat(refused(send(to("/accounts?name=%20&most=51").GET())))
        .contains("\"path\":\"name\"", "\"path\":\"most\"", "less than or equal to 50");
  }

  @Test
  void leavesTheUsersOwnToAValidator() throws Exception {
    String payment =
        """
        [{"to":"FR76","amount":1},{"to":"?","amount":0}]""";
    assertThat(refused(send(to("/payments?from=nobody").POST(BodyPublishers.ofString(payment)))))
        .contains("\"path\":\"from\",\"rule\":\"Iban\",\"message\":\"must be an IBAN\"")
        .contains("\"path\":\"items[1].to\",\"rule\":\"Iban\"")
        .contains("\"path\":\"items[1].amount\",\"rule\":\"DecimalMin\"")
        .contains("and 2 more");
  }

  @Test
  void isMissedWhenTheServiceIsWired() {
    assertThatThrownBy(() -> BankHttp.handler(BankEndpoints.of(new Ledger())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Bank/pay has constraints that only a validator knows");
  }

  @Test
  void aKeyOfTheSenderIsShownWithCare() throws Exception {
    String key = "x".repeat(60) + "\\\"\\n<b>";
    String person =
        "{\"name\":\"A\",\"born\":\"1980-01-01\",\"languages\":[\"en\"],\"limits\":{\"a\\n<b>\":0,\""
            + key
            + "\":0}}";
    assertThat(refused(send(to("/accounts").POST(BodyPublishers.ofString(person)))))
        .contains("person.limits[a??b?]", "person.limits[" + "x".repeat(40) + "...]");
  }
}
