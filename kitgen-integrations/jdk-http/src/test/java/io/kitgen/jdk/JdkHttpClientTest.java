package io.kitgen.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.http.ClientEngineContract;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.binding.Calc;
import io.kitgen.runtime.http.binding.Calc.SumRequest;
import io.kitgen.runtime.http.binding.HttpTransport;
import java.net.http.HttpClient;
import org.junit.jupiter.api.Test;

class JdkHttpClientTest extends ClientEngineContract {

  @Override
  protected HttpHandler create() {
    return JdkHttpClient.create();
  }

  @Test
  void mayRunOverAClientSetUpElsewhere() throws Exception {
    transport((ctx, request) -> json(200, "{\"v\":3}"));
    try (JdkHttpClient over = JdkHttpClient.over(HttpClient.newHttpClient())) {
      HttpTransport other = Calc.transport(over, "http://localhost:" + server.port());
      assertThat(other.endpoint(Calc.SUM).call(CallContext.empty(), new SumRequest(1, 2)).v())
          .isEqualTo(3);
    }
  }
}
