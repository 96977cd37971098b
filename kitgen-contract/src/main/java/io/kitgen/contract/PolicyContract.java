package io.kitgen.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What annotations ask of the calls of an operation, on whichever side. No wire carries it but the
 * key; callers notice the scopes.
 *
 * @param tags the values of each policy by the name of its annotation: {@code Retry} is {@code
 *     attempts = 3, delay = PT0.05S, longestDelay = PT1S, jitter = 0.5}
 * @param scopes what a caller must be allowed to do, in order
 * @param key the parameter that is the idempotency key
 */
public record PolicyContract(
    SortedMap<String, String> tags, List<String> scopes, Optional<String> key) {

  /** Of an operation that asks for nothing. */
  public static final PolicyContract NONE =
      new PolicyContract(Copies.sorted(Map.of()), List.of(), Optional.empty());

  /** Copies what is a list or a map. */
  public PolicyContract {
    tags = Copies.sorted(tags);
    scopes = List.copyOf(scopes);
  }

  /** Those of {@code tags}, in any order. */
  public static PolicyContract of(
      Map<String, String> tags, List<String> scopes, Optional<String> key) {
    return new PolicyContract(Copies.sorted(tags), scopes, key);
  }
}
