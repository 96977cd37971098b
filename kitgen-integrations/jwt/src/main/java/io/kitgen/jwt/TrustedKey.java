package io.kitgen.jwt;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import org.jspecify.annotations.Nullable;

/**
 * A key that signatures are checked with.
 *
 * @param id what tokens call it, or null when it has no name
 * @param algorithm the only one that it is for, or null for all of its kind
 * @param verifier checks by it; knows the algorithms of its kind of key and no other
 */
record TrustedKey(@Nullable String id, @Nullable Algorithm algorithm, JWSVerifier verifier) {

  private static final int SHORTEST_RSA = 2048;
  private static final int LONGEST_RSA = 8192; // a longer one takes too long at each call

  /**
   * {@code key}, ready.
   *
   * @throws IllegalArgumentException when it is not there to check signatures, or too weak
   */
  static TrustedKey of(JWK key) {
    boolean forSignatures = key.getKeyUse() == null || key.getKeyUse().equals(KeyUse.SIGNATURE);
    if (!forSignatures
        || (key.getKeyOperations() != null
            && !key.getKeyOperations().contains(KeyOperation.VERIFY))) {
      throw new IllegalArgumentException(name(key) + " is not there to check signatures");
    }
    try {
      return new TrustedKey(key.getKeyID(), key.getAlgorithm(), verifier(key));
    } catch (JOSEException e) {
      throw new IllegalArgumentException(name(key) + ": " + e.getMessage(), e);
    }
  }

  private static JWSVerifier verifier(JWK key) throws JOSEException {
    if (key instanceof RSAKey rsa) {
      int bits = rsa.size();
      if (bits < SHORTEST_RSA || bits > LONGEST_RSA) {
        throw new IllegalArgumentException(
            name(key) + " has " + bits + " bits, expected " + SHORTEST_RSA + " to " + LONGEST_RSA);
      }
      return new RSASSAVerifier(rsa);
    }
    if (key instanceof ECKey ec) {
      return new ECDSAVerifier(ec);
    }
    if (key instanceof OctetSequenceKey secret) {
      return new MACVerifier(secret);
    }
    throw new IllegalArgumentException(
        name(key) + " is of the kind " + key.getKeyType() + ", expected RSA, EC or oct");
  }

  private static String name(JWK key) {
    return key.getKeyID() == null ? "the key" : "the key " + key.getKeyID();
  }

  /** Whether a token with {@code header} may be signed with it. A key without name fits any. */
  boolean fits(JWSHeader header) {
    JWSAlgorithm used = header.getAlgorithm();
    return (id == null || header.getKeyID() == null || id.equals(header.getKeyID()))
        && (algorithm == null || algorithm.equals(used))
        && verifier.supportedJWSAlgorithms().contains(used);
  }
}
