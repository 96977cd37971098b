package io.kitgen.processor.model.policy;

import io.kitgen.processor.model.policy.PolicyMember.Range;
import java.util.List;

/**
 * The policies that become tags of an operation. The members of each annotation are in the order of
 * the record that it becomes, and a test holds their defaults and ranges against both.
 */
public enum PolicyKind {
  ATTEMPT_TIMEOUT("Timeout", "AttemptTimeoutPolicy", new PolicyMember("attempt", Range.TIME, "")),
  RETRY(
      "Retry",
      "RetryPolicy",
      new PolicyMember("attempts", Range.COUNT, 3),
      new PolicyMember("delay", Range.TIME_OR_NONE, "50ms"),
      new PolicyMember("longestDelay", Range.TIME_OR_NONE, "1s"),
      new PolicyMember("jitter", Range.SHARE_OR_NONE, 0.5)),
  HEDGE(
      "Hedge",
      "HedgePolicy",
      new PolicyMember("after", Range.TIME, ""),
      new PolicyMember("most", Range.COUNT_OF_SEVERAL, 2),
      new PolicyMember("extraLoad", Range.SHARE, 0.1)),
  CIRCUIT_BREAKER(
      "CircuitBreaker",
      "BreakerPolicy",
      new PolicyMember("failureRate", Range.SHARE, 0.5),
      new PolicyMember("window", Range.COUNT, 100),
      new PolicyMember("minimumCalls", Range.COUNT, 20),
      new PolicyMember("openFor", Range.TIME, "10s"),
      new PolicyMember("trialCalls", Range.COUNT, 5)),
  RATE_LIMIT(
      "RateLimit",
      "RateLimitPolicy",
      new PolicyMember("permits", Range.COUNT, 0L),
      new PolicyMember("per", Range.TIME, "1s"),
      new PolicyMember("burst", Range.ANY_COUNT, 0L),
      new PolicyMember("longestWait", Range.TIME_OR_NONE, "0ms")),
  BULKHEAD(
      "Bulkhead",
      "BulkheadPolicy",
      new PolicyMember("concurrent", Range.COUNT, 0),
      new PolicyMember("queue", Range.ANY_COUNT, 0),
      new PolicyMember("longestWait", Range.TIME_OR_NONE, "0ms"));

  private static final String PACKAGE = "io.kitgen.policy.";

  private final String annotation;
  private final String tag;

  @SuppressWarnings("ImmutableEnumChecker") // a list that nobody can change
  private final List<PolicyMember> members;

  PolicyKind(String annotation, String tag, PolicyMember... members) {
    this.annotation = annotation;
    this.tag = tag;
    this.members = List.of(members);
  }

  /** The simple name of its annotation. */
  public String simpleName() {
    return annotation;
  }

  /** What the values of its annotation are called, in the order of the record. */
  public List<String> memberNames() {
    return members.stream().map(PolicyMember::name).toList();
  }

  /** The qualified name of its annotation. */
  public String annotation() {
    return PACKAGE + annotation;
  }

  /** The simple name of the record that it becomes. */
  public String tag() {
    return tag;
  }

  List<PolicyMember> members() {
    return members;
  }
}
