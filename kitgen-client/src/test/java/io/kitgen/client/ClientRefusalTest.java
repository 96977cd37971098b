package io.kitgen.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kitgen.Code;
import io.kitgen.resilience.limit.RateLimits;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.ClientTransport;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.error.CallException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A service that lets an error of its client pass must not seem to have refused its caller. */
final class ClientRefusalTest {

  private static final Operation<String, String> FIND =
      Operation.of("shop", "find", String.class, String.class).build();

  @Test
  void whatALimitOfTheClientRefusesIsAnErrorOfTheCall() {
    ClientWiring shop =
        ClientBuilder.of(ClientTransport.unimplemented(), List.of(FIND), wiring -> wiring)
            .limit(RateLimits.erroring((key, longest) -> -1))
            .build();

    assertThatThrownBy(() -> shop.endpoint(FIND).call(CallContext.empty(), ""))
        .isInstanceOfSatisfying(
            CallException.class,
            error -> {
              assertThat(error.code()).isEqualTo(Code.RESOURCE_EXHAUSTED);
              assertThat(error.notSent()).isTrue();
            });
  }
}
