package io.kitgen.jwt;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.PrivateKey;
import java.security.Signature;
import javax.crypto.Mac;

/** Tokens by hand, with the JDK alone, so that anything can be wrong with them. */
final class Tokens {

  static final RSAKey KEY = rsa("one");

  /** Expires in the year 2100. */
  static final String CLAIMS = "{\"sub\":\"ann\",\"exp\":4102444800}";

  private Tokens() {}

  static RSAKey rsa(String kid) {
    try {
      return new RSAKeyGenerator(2048).keyID(kid).generate();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static JwtKeys keys() {
    return JwtKeys.of(JWSAlgorithm.RS256, KEY.toPublicJWK());
  }

  /** {@code claims} behind the usual header. */
  static String of(String claims) throws Exception {
    return rs256(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build().toString(), claims);
  }

  static String rs256(String header, String claims) throws Exception {
    return rs256(header, claims, KEY.toPrivateKey());
  }

  static String rs256(String header, String claims, PrivateKey key) throws Exception {
    String input = Base64URL.encode(header) + "." + Base64URL.encode(claims);
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(key);
    signature.update(input.getBytes(StandardCharsets.US_ASCII));
    return input + "." + Base64URL.encode(signature.sign());
  }

  static String hs256(String header, String claims, Key key) throws Exception {
    String input = Base64URL.encode(header) + "." + Base64URL.encode(claims);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(key);
    return input + "." + Base64URL.encode(mac.doFinal(input.getBytes(StandardCharsets.US_ASCII)));
  }
}
