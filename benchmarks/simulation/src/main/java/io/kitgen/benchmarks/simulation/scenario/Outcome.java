package io.kitgen.benchmarks.simulation.scenario;

import java.util.List;

/**
 * What came of one policy in one scenario, from the begin of the trouble to the end.
 *
 * @param calls how many calls began
 * @param failed how many of them failed
 * @param p50 milliseconds, of all calls, failed ones too; as the next ones
 * @param counts what was counted beside the calls
 * @param timeline quarter by quarter of a second
 */
public record Outcome(
    Scenario scenario,
    String policy,
    int size,
    int calls,
    int failed,
    double p50,
    double p99,
    double p999,
    Counts counts,
    List<Moment> timeline) {

  Outcome(Scenario scenario, String policy, int size, Recorder recorder, Counts counts) {
    this(
        scenario,
        policy,
        size,
        recorder.all().count(),
        recorder.all().count() - recorder.all().good(),
        recorder.all().millis(0.5),
        recorder.all().millis(0.99),
        recorder.all().millis(0.999),
        counts,
        recorder.timeline());
  }

  /** Which share of calls ended well. */
  public double success() {
    return calls == 0 ? 1 : 1 - (double) failed / calls;
  }

  /** The p99 of the worst quarter of a second that is measured, in milliseconds. */
  public double worst() {
    return timeline.stream()
        .filter(moment -> moment.seconds >= Scenario.BEGIN && moment.seconds < Scenario.END)
        .mapToDouble(Moment::p99)
        .max()
        .orElse(0);
  }

  /** How many attempts retries and hedges have added, for each call. */
  public double extra() {
    return calls == 0 ? 0 : (double) counts.repeated / calls;
  }

  /**
   * What was counted beside the calls.
   *
   * @param attempts all of them, connections that were refused included
   * @param accepted those that came to a server
   * @param repeated those that retries and hedges have added
   * @param busiest the share of the busiest server, beside its fair one by capacity
   * @param used how many servers got anything
   * @param repeatedInAll those that they have added since the begin of all
   * @param allowedInAll how many these may be, by the budgets
   */
  public record Counts(
      long attempts,
      long accepted,
      long repeated,
      double busiest,
      int used,
      long repeatedInAll,
      double allowedInAll) {}

  /**
   * A quarter of a second.
   *
   * @param seconds when it began
   * @param success which share of the calls that began in it ended well
   * @param p99 milliseconds
   * @param goodPerSecond how many of them ended well, a second
   */
  public record Moment(double seconds, double success, double p99, double goodPerSecond) {}
}
