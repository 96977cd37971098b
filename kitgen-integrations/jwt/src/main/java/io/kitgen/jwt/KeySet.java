package io.kitgen.jwt;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The keys that are good at one time. Compares by identity. */
final class KeySet {

  /** A token that does not name its key is tried with so many: each try takes time. */
  private static final int MOST_TRIES = 4;

  private static final int MOST = 100;

  private final List<TrustedKey> keys;

  KeySet(List<TrustedKey> keys) {
    this.keys = List.copyOf(keys);
  }

  /** The keys with which a token with {@code header} may be signed. */
  List<TrustedKey> fitting(JWSHeader header) {
    return keys.stream().filter(key -> key.fits(header)).limit(MOST_TRIES).toList();
  }

  /**
   * The usable keys of a JWK set (RFC 7517, section 5): others, of kinds or for uses that are not
   * known here, are passed over. A secret in what anybody can read is none, and is too.
   *
   * @throws IllegalArgumentException when it is no JWK set, too large, or has no key for any of
   *     {@code algorithms}
   */
  static KeySet parse(String json, Set<JWSAlgorithm> algorithms) {
    Map<String, Object>[] all;
    try {
      all = JSONObjectUtils.getJSONObjectArray(JSONObjectUtils.parse(json), "keys");
    } catch (ParseException e) {
      throw new IllegalArgumentException("not a JWK set", e);
    }
    if (all == null || all.length > MOST) {
      throw new IllegalArgumentException(
          all == null ? "not a JWK set" : "a JWK set of " + all.length + " keys");
    }
    List<TrustedKey> usable = new ArrayList<>();
    for (Map<String, Object> each : all) {
      try {
        JWK key = JWK.parse(each);
        if (!key.getKeyType().equals(KeyType.OCT)) {
          usable.add(TrustedKey.of(key));
        }
      } catch (ParseException | RuntimeException e) {
        // Of a kind that is not known here.
      }
    }
    boolean any =
        usable.stream()
            .flatMap(key -> key.verifier().supportedJWSAlgorithms().stream())
            .anyMatch(algorithms::contains);
    if (!any) {
      throw new IllegalArgumentException(
          "a JWK set of " + all.length + " keys without one for " + algorithms);
    }
    return new KeySet(usable);
  }
}
