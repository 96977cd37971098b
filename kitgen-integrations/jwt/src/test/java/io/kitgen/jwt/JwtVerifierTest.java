package io.kitgen.jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import io.kitgen.auth.BadCredentialsException;
import io.kitgen.auth.Caller;
import io.kitgen.runtime.CallContext;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that the JDK signs, with everything wrong that can be. */
class JwtVerifierTest {

  private static final String HEADER = "{\"alg\":\"RS256\",\"kid\":\"one\"}";
  private static final CallContext ANY = CallContext.empty();

  private static Caller verify(JwtVerifier.Builder verifier, String token) throws Exception {
    return verifier.build().verify(token, ANY);
  }

  private static JwtVerifier.Builder verifier() {
    return JwtVerifier.of(Tokens.keys());
  }

  private static void refused(JwtVerifier.Builder verifier, String token, String why) {
    assertThatThrownBy(() -> verify(verifier, token))
        .isInstanceOf(BadCredentialsException.class)
        .hasMessage(why);
  }

  private static JwtVerifier.Builder at(long seconds) {
    return verifier().clock(Clock.fixed(Instant.ofEpochSecond(seconds), ZoneOffset.UTC));
  }

  @Test
  void aGoodTokenNamesItsCaller() throws Exception {
    Caller caller =
        verify(
            verifier().issuer("https://id").audience("orders", "stock"),
            Tokens.of(
                "{\"sub\":\"ann\",\"exp\":4102444800,\"iss\":\"https://id\",\"aud\":[\"stock\"],"
                    + "\"scope\":\"a  b\",\"scp\":[\"c\",7],\"n\":null,\"tenant\":{\"id\":1}}"));
    assertThat(caller.getName()).isEqualTo("ann");
    assertThat(caller.scopes()).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(caller.claims()).containsKeys("tenant", "iss", "exp").doesNotContainKey("n");
    assertThat(caller).hasToString("ann");
  }

  @Test
  void theNameCanBeAnotherClaim() throws Exception {
    String token = Tokens.of("{\"client_id\":\"billing\",\"mail\":\"a@b\",\"exp\":4102444800}");
    assertThat(verify(verifier(), token).getName()).isEqualTo("billing");
    assertThat(verify(verifier().name("mail"), token).getName()).isEqualTo("a@b");
    refused(verifier().name("sub"), token, "the token has no claim sub");
  }

  @Test
  void timesAreCheckedWithSkew() throws Exception {
    String token = Tokens.of("{\"sub\":\"ann\",\"nbf\":1000,\"exp\":2000}");
    assertThat(verify(at(970), token).getName()).isEqualTo("ann");
    assertThat(verify(at(2029), token).getName()).isEqualTo("ann");
    refused(at(969), token, "the token is not valid yet");
    refused(at(2030), token, "the token has expired");
    refused(at(2000).skew(Duration.ZERO), token, "the token has expired");
    assertThatThrownBy(() -> verifier().skew(Duration.ofMinutes(6)))
        .hasMessage("the skew is PT6M, expected zero to PT5M");
  }

  @Test
  void claimsAreRequired() throws Exception {
    String forever = Tokens.of("{\"sub\":\"ann\"}");
    refused(verifier(), forever, "the token has no claim exp");
    assertThat(verify(verifier().withoutExpiry(), forever).getName()).isEqualTo("ann");
    refused(verifier().require("jti"), Tokens.of(Tokens.CLAIMS), "the token has no claim jti");
    refused(verifier().issuer("me"), Tokens.of(Tokens.CLAIMS), "the token is from another issuer");
    refused(
        verifier().audience("us"), Tokens.of(Tokens.CLAIMS), "the token is for another audience");
    for (String nameless : List.of("{\"exp\":4102444800}", "{\"sub\":1,\"exp\":4102444800}")) {
      refused(verifier(), Tokens.of(nameless), "the token has no claim sub");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "a.b",
        "a.b.c",
        "..",
        "a.b.c.d.e",
        "\u0000.\u0000.\u0000",
        "{}.{}.{}",
        "ö.ö.ö"
      })
  void whatIsNoTokenIsMalformed(String token) {
    refused(verifier(), token, "the token is malformed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "{\"sub\":\"ann\",\"exp\":\"soon\"}",
        "{\"sub\":\"ann\",\"exp\":{}}",
        "{\"sub\":\"ann\",\"sub\":\"bob\",\"exp\":4102444800}",
        "{"
      })
  void claimsThatAreNoneAreMalformed(String claims) throws Exception {
    refused(verifier(), Tokens.of(claims), "the token is malformed");
  }

  @Test
  void deepNestingIsMalformed() throws Exception {
    refused(
        verifier().longest(1_000_000),
        Tokens.of("{\"exp\":4102444800,\"a\":" + "[".repeat(50_000) + "}"),
        "the token is malformed");
    refused(verifier(), "x".repeat(8193), "the token is too large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "None", "NONE", "nOnE"})
  void noneIsRefused(String none) {
    String input =
        Base64URL.encode("{\"alg\":\"" + none + "\"}") + "." + Base64URL.encode(Tokens.CLAIMS);
    refused(verifier(), input + ".", "the token has an unexpected signing method");
    refused(verifier(), input + ".AAAA", "the token has an unexpected signing method");
  }

  @Test
  void theAlgorithmIsPinned() throws Exception {
    for (String alg : List.of("RS384", "PS256", "ES256", "HS256", "EdDSA", "rs256")) {
      refused(
          verifier(),
          Tokens.rs256("{\"alg\":\"" + alg + "\",\"kid\":\"one\"}", Tokens.CLAIMS),
          "the token has an unexpected signing method");
    }
  }

  /** The oldest trick: the public key is known, so it is used as a secret. */
  @Test
  void aPublicKeyIsNoSecret() throws Exception {
    for (byte[] secret :
        List.of(
            Tokens.KEY.toRSAPublicKey().getEncoded(),
            Tokens.KEY.toPublicJWK().toString().getBytes(StandardCharsets.UTF_8))) {
      String token =
          Tokens.hs256(
              "{\"alg\":\"HS256\",\"kid\":\"one\"}",
              Tokens.CLAIMS,
              new SecretKeySpec(secret, "HmacSHA256"));
      refused(verifier(), token, "the token has an unexpected signing method");
    }
  }

  @Test
  void keysInTheTokenAreNotLookedAt() throws Exception {
    RSAKey own = Tokens.rsa("one");
    String header = "{\"alg\":\"RS256\",\"kid\":\"one\",\"jwk\":" + own.toPublicJWK() + "}";
    refused(
        verifier(),
        Tokens.rs256(header, Tokens.CLAIMS, own.toPrivateKey()),
        "the token's signature is wrong");
    refused(
        verifier(),
        Tokens.rs256("{\"alg\":\"RS256\",\"kid\":\"two\"}", Tokens.CLAIMS),
        "the token is signed with an unknown key");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"alg\":\"RS256\",\"crit\":[\"exp\"],\"exp\":1}",
        "{\"alg\":\"RS256\",\"crit\":[\"b64\"],\"b64\":false}",
        "{\"alg\":\"RS256\",\"b64\":false}"
      })
  void criticalHeadersAreRefused(String header) throws Exception {
    assertThatThrownBy(() -> verify(verifier(), Tokens.rs256(header, Tokens.CLAIMS)))
        .isInstanceOf(BadCredentialsException.class)
        .hasMessageMatching("the token (has a critical header that is not known|is malformed)");
  }

  @Test
  void typesAreChecked() throws Exception {
    for (String type : List.of("JWT", "jwt", "at+jwt", "application/at+JWT")) {
      String token = Tokens.rs256("{\"alg\":\"RS256\",\"typ\":\"" + type + "\"}", Tokens.CLAIMS);
      assertThat(verify(verifier(), token).getName()).isEqualTo("ann");
    }
    String logout = Tokens.rs256("{\"alg\":\"RS256\",\"typ\":\"logout+jwt\"}", Tokens.CLAIMS);
    refused(verifier(), logout, "the token is of another type");
    refused(
        verifier().accessTokensOnly(), Tokens.of(Tokens.CLAIMS), "the token is of another type");
  }

  @Test
  void aSignatureHasOneForm() throws Exception {
    String token = Tokens.rs256(HEADER, Tokens.CLAIMS);
    assertThat(verify(verifier(), token).getName()).isEqualTo("ann");
    refused(verifier(), token + "=", "the token is malformed");
    refused(verifier(), token + "!", "the token is malformed");
    refused(verifier(), token.replaceFirst("\\.([^.]*)$", ".$1\n"), "the token is malformed");
  }

  @Test
  void keysAreChecked() throws Exception {
    RSAKey weak = new RSAKeyGenerator(1024, true).keyID("weak").generate();
    assertThatThrownBy(() -> JwtKeys.rsa(weak.toRSAPublicKey()))
        .hasMessage("the key has 1024 bits, expected 2048 to 8192");
    assertThatThrownBy(() -> JwtKeys.hmac(new byte[8])).hasMessageContaining("256 bits");
    assertThatThrownBy(() -> JwtKeys.of(JWSAlgorithm.HS256, Tokens.KEY))
        .hasMessage("a key that is not one for HS256");
    assertThatThrownBy(() -> JwtKeys.of(JWSAlgorithm.RS256)).hasMessage("no keys");
    assertThatThrownBy(() -> JwtKeys.at((ctx, r) -> null, URI.create("file:///x")))
        .hasMessageContaining("file:///x");
  }

  @Test
  void otherKindsOfKeys() throws Exception {
    byte[] secret = new byte[32];
    String token =
        Tokens.hs256("{\"alg\":\"HS256\"}", Tokens.CLAIMS, new SecretKeySpec(secret, "HmacSHA256"));
    assertThat(verify(JwtVerifier.of(JwtKeys.hmac(secret)), token).getName()).isEqualTo("ann");
    List<JWSAlgorithm> algorithms =
        List.of(JWSAlgorithm.ES256, JWSAlgorithm.ES384, JWSAlgorithm.ES512);
    for (JWSAlgorithm alg : algorithms) {
      ECKey key =
          new ECKeyGenerator(Curve.forJWSAlgorithm(alg).iterator().next()).keyID("k").generate();
      String signed = JwtSigner.with(alg, key).issuer("billing").build().token(ANY).value();
      assertThat(verify(JwtVerifier.of(JwtKeys.ec(key.toECPublicKey())), signed).getName())
          .isEqualTo("billing");
    }
  }
}
