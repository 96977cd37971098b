package io.kitgen.jwt;

import com.nimbusds.jose.Header;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObject;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64URL;
import io.kitgen.auth.BadCredentialsException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/**
 * A token in its three parts, of which nothing is to be believed yet.
 *
 * @param header what it says of its signature
 * @param signed the bytes that are signed
 * @param payload the claims
 * @param signature the signature
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SignedToken(JWSHeader header, byte[] signed, Base64URL payload, Base64URL signature) {

  /** Takes a token apart. */
  static SignedToken parse(String token) throws BadCredentialsException {
    try {
      Base64URL[] parts = JOSEObject.split(token);
      if (parts.length != 3 || !token.strip().equals(token) || !isExact(parts[2])) {
        throw malformed(null);
      }
      if (!(Header.parse(parts[0]) instanceof JWSHeader header)) {
        throw unexpectedMethod(); // "none", or encrypted
      }
      byte[] signed =
          token.substring(0, token.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII);
      return new SignedToken(header, signed, parts[1], parts[2]);
    } catch (ParseException | RuntimeException e) {
      throw malformed(e);
    }
  }

  /** One signature has one form: the decoder passes over what does not belong. */
  private static boolean isExact(Base64URL part) {
    String text = part.toString();
    return text.isEmpty() || Base64URL.encode(part.decode()).toString().equals(text);
  }

  boolean isSignedWith(TrustedKey key) {
    try {
      return key.verifier().verify(header, signed, signature);
    } catch (JOSEException | RuntimeException e) {
      return false; // a signature that cannot be one
    }
  }

  static BadCredentialsException malformed(@Nullable Exception cause) {
    return new BadCredentialsException("the token is malformed", cause);
  }

  static BadCredentialsException unexpectedMethod() {
    return new BadCredentialsException("the token has an unexpected signing method");
  }
}
