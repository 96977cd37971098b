package io.kitgen.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.auth.BadCredentialsException;
import io.kitgen.auth.Caller;
import io.kitgen.auth.Scopes;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.binding.Calc;
import io.kitgen.runtime.server.ServerEdge;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is near a good token is none: never a caller, never anything but 401. */
class MutatedTokensTest {

  private static final int MANY = 10_000;
  private static final String PRINTABLE =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.+/=!,;:\"'{}[]~";

  @Test
  void noneIsAcceptedAndNoneIsAFault() throws Exception {
    String good = Tokens.of(Tokens.CLAIMS);
    JwtVerifier verifier = JwtVerifier.of(Tokens.keys()).build();
    HttpHandler service =
        new Calc()
            .handler(ServerEdge.builder().admit(Jwt.bearer(verifier), Scopes.required()).build());
    assertThat(verifier.verify(good, CallContext.empty()).getName()).isEqualTo("ann");
    assertThat(status(service, good)).isEqualTo(200);
    Random random = new Random(20261121);
    for (int i = 0; i < MANY; i++) {
      String mutated = mutated(good, random);
      if (!mutated.equals(good)) {
        assertThat(accepts(verifier, mutated)).as(mutated).isFalse();
        assertThat(status(service, mutated)).as(mutated).isEqualTo(401);
      }
    }
  }

  private static boolean accepts(JwtVerifier verifier, String token) throws Exception {
    try {
      Caller caller = verifier.verify(token, CallContext.empty());
      return caller != null;
    } catch (BadCredentialsException e) {
      return false;
    }
  }

  private static int status(HttpHandler service, String token) throws Exception {
    HttpRequest request =
        HttpRequest.of("POST", "/sum")
            .header("Authorization", "Bearer " + token)
            .body(HttpBody.utf8("{\"a\":1,\"b\":2}"))
            .build();
    try (HttpResponse response = service.handle(CallContext.empty(), request)) {
      return response.status();
    }
  }

  private static String mutated(String token, Random random) {
    StringBuilder text = new StringBuilder(token);
    for (int n = random.nextInt(3); n >= 0 && text.length() > 1; n--) {
      int at = random.nextInt(text.length());
      char c = PRINTABLE.charAt(random.nextInt(PRINTABLE.length()));
      switch (random.nextInt(6)) {
        case 0 -> text.insert(at, c);
        case 1 -> text.deleteCharAt(at);
        case 2 -> text.setLength(at + 1);
        case 3 -> text.append(c);
        case 4 -> text.insert(at, text.substring(at));
        default -> text.setCharAt(at, c);
      }
    }
    return text.toString();
  }
}
