package io.kitgen.benchmarks.simulation.report;

import io.kitgen.benchmarks.simulation.scenario.Outcome;
import java.util.List;
import java.util.Locale;

/** All that was measured, as comma-separated values. */
public final class Figures {

  private static final String HEAD =
      "servers,scenario,policy,calls,failed,success,p50_ms,p99_ms,p999_ms,worst_quarter_p99_ms,extra_per_call,"
          + "refused_connections,busiest_to_fair,servers_used,repeated_in_all,allowed_in_all\n";

  private Figures() {}

  /** A line for each outcome. */
  public static String of(List<Outcome> outcomes) {
    StringBuilder text = new StringBuilder(HEAD);
    outcomes.forEach(outcome -> text.append(line(outcome)));
    return text.toString();
  }

  private static String line(Outcome o) {
    Outcome.Counts counts = o.counts();
    return String.format(
        Locale.ROOT,
        "%d,%s,%s,%d,%d,%.5f,%.1f,%.1f,%.1f,%.1f,%.4f,%d,%.2f,%d,%d,%.0f%n",
        o.size(),
        o.scenario().name(),
        o.policy(),
        o.calls(),
        o.failed(),
        o.success(),
        o.p50(),
        o.p99(),
        o.p999(),
        o.worst(),
        o.extra(),
        counts.attempts() - counts.accepted(),
        counts.busiest(),
        counts.used(),
        counts.repeatedInAll(),
        counts.allowedInAll());
  }
}
