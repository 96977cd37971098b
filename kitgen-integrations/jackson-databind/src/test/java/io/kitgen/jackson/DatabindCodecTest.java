package io.kitgen.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kitgen.jackson.Prices.Box;
import io.kitgen.jackson.Prices.Money;
import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.runtime.http.server.KitHttpServer;
import io.kitgen.runtime.json.JsonException;
import io.kitgen.runtime.json.JsonLimits;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Through a generated service, over a real socket. */
class DatabindCodecTest {

  private static final class Adding implements Prices {
    @Override
    public Money sum(List<Money> all) {
      return new Money(all.stream().mapToLong(Money::getCents).sum());
    }

    @Override
    public Box<String> box(String text) {
      return new Box<>(text);
    }
  }

  @Test
  void carriesWhatTheMapperCarries() throws Exception {
    try (KitHttpServer server =
            KitHttpServer.start(0, PricesHttp.handler(PricesEndpoints.of(new Adding())));
        KitHttpClient http = KitHttpClient.create()) {
      Prices prices = PricesHttp.client(http, URI.create("http://localhost:" + server.port()));
      assertThat(prices.sum(List.of(new Money(1), new Money(2))).getCents()).isEqualTo(3);
      assertThat(prices.box("a\"ü").held).isEqualTo("a\"ü");
    }
  }

  @Test
  void writesWhatTheMapperWrites() {
    assertThat(new String(PricesJson.MONEY.write(new Money(5)), StandardCharsets.UTF_8))
        .isEqualTo("{\"cents\":5}");
  }

  @Test
  void refusesWhatTheMapperRefusesWithoutItsWords() {
    for (String json : new String[] {"{\"cents\":-1}", "{\"cents\":\"x\"}", "[1]"}) {
      JsonException refusal =
          catchThrowableOfType(
              JsonException.class,
              () ->
                  PricesJson.LIST_OF_MONEY.read(
                      ("[" + json + "]").getBytes(StandardCharsets.UTF_8)));
      assertThat(refusal).hasMessage("is not valid").hasCauseInstanceOf(RuntimeException.class);
    }
    assertThatThrownBy(() -> PricesJson.MONEY.read("null".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(JsonException.class)
        .hasMessage("must not be null");
  }

  @Test
  void staysWithinTheLimitsOfTheDocument() {
    byte[] deep = "{\"cents\":[[[[1]]]]}".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> PricesJson.MONEY.read(deep, JsonLimits.DEFAULT.withDepth(3)))
        .isInstanceOf(JsonException.class)
        .hasMessage("nested deeper than 3");
  }
}
