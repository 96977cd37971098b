package io.kitgen.samples.split.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.runtime.http.client.KitHttpClient;
import io.kitgen.runtime.http.server.KitHttpServer;
import io.kitgen.samples.split.api.Rates;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class MainTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency JPY = Currency.getInstance("JPY");

  @Test
  void theBindingServesAndCallsWhatTheOtherModuleDeclares() throws Exception {
    try (KitHttpServer server = Main.serve(0)) {
      URI base = URI.create("http://localhost:" + server.port());
      Rates rates = RatesHttp.client(KitHttpClient.create(), base);
      assertThatThrownBy(() -> rates.rate(EUR, JPY))
          .isInstanceOf(Rates.UnknownRateException.class)
          .hasMessage("EUR is not sold for JPY");
      rates.set(EUR, JPY, new BigDecimal("163.20"), null);
      assertThat(rates.rate(EUR, JPY)).isEqualTo(new BigDecimal("163.20"));
    }
  }
}
