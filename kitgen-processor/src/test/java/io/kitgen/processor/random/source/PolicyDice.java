package io.kitgen.processor.random.source;

import java.util.List;

/**
 * Policies that go together, and with the timeouts of the others, of which none is below 60 s. No
 * scopes: what is served here lets everybody in.
 */
final class PolicyDice {

  private static final int RARE = 6;
  private static final String POLICY = "@io.kitgen.policy.";

  private final Dice dice;

  PolicyDice(Dice dice) {
    this.dice = dice;
  }

  void onInterface(List<String> lines) {
    either(lines, "Retry", "", "(attempts = 2)", "(delay = \"0ms\", jitter = 0)");
    either(lines, "CircuitBreaker", "", "(failureRate = 1e-3, window = 20)");
    either(lines, "Hedge", "(after = \"1s\")", "(after = \"20ms\", most = 5, extraLoad = 1)");
    either(lines, "RateLimit", "(permits = 1)", "(permits = 9_000_000_000L, per = \"1h\")");
  }

  /** Those that wait are not for what never blocks, and what flows is sent once. */
  void onMethod(List<String> lines, boolean nonBlocking, boolean flows) {
    if (!flows) {
      either(lines, "Retry", "(attempts = 1)", "(longestDelay = \"1m\")");
    }
    either(lines, "CircuitBreaker", "(minimumCalls = 1)", "(openFor = \"1ms\", trialCalls = 9)");
    either(lines, "Bulkhead", "(concurrent = 1)", "(concurrent = 2147483647)");
    if (!nonBlocking) {
      either(lines, "RateLimit", "(permits = 3, burst = 9, longestWait = \"10s\")");
    }
    if (lines.stream().noneMatch(line -> line.startsWith(POLICY + "Retry"))) {
      either(
          lines,
          "Without",
          "(io.kitgen.policy.Retry.class)",
          "({io.kitgen.policy.Retry.class, io.kitgen.policy.Hedge.class})");
    }
  }

  private void either(List<String> lines, String policy, String... values) {
    if (dice.percent(RARE)) {
      lines.add(POLICY + policy + dice.of(values));
    }
  }
}
