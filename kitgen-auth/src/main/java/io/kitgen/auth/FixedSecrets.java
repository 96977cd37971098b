package io.kitgen.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Secrets that are known when the service starts. Kept and compared as SHA-256 digests, each of
 * them in constant time and all of them always, so that how long it takes says nothing.
 */
final class FixedSecrets {

  private static final int MOST = 1000; // each call looks at all of them

  private final List<Known> all;

  private record Known(List<byte[]> digests, Caller caller) {}

  private FixedSecrets(List<Known> all) {
    this.all = all;
  }

  static FixedSecrets tokens(Map<String, String> byName) {
    check(byName);
    if (byName.values().stream().distinct().count() < byName.size()) {
      throw new IllegalArgumentException("two callers with one token");
    }
    return new FixedSecrets(
        byName.entrySet().stream()
            .map(each -> known(each.getKey(), List.of(each.getValue())))
            .toList());
  }

  static FixedSecrets users(Map<String, String> passwords) {
    check(passwords);
    return new FixedSecrets(
        passwords.entrySet().stream()
            .map(each -> known(each.getKey(), List.of(each.getKey(), each.getValue())))
            .toList());
  }

  private static void check(Map<String, String> secrets) {
    if (secrets.isEmpty() || secrets.size() > MOST) {
      throw new IllegalArgumentException(
          secrets.size() + " callers, expected 1 to " + MOST + "; for more write a verifier");
    }
    secrets.forEach(
        (name, secret) -> {
          if (secret.isEmpty()) {
            throw new IllegalArgumentException("the secret of " + name + " is empty");
          }
        });
  }

  private static Known known(String name, List<String> parts) {
    return new Known(parts.stream().map(FixedSecrets::digest).toList(), Caller.named(name));
  }

  /** Whose secret {@code parts} are, or null. */
  @Nullable Caller find(String... parts) {
    byte[][] digests = Arrays.stream(parts).map(FixedSecrets::digest).toArray(byte[][]::new);
    Caller found = null;
    for (Known known : all) {
      boolean same = true;
      for (int i = 0; i < digests.length; i++) {
        same &= MessageDigest.isEqual(known.digests.get(i), digests[i]);
      }
      found = same ? known.caller : found;
    }
    return found;
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
