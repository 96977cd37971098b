package io.kitgen.benchmarks.build;

/**
 * One line of the results.
 *
 * @param build {@code clean}, or {@code change} of one method
 * @param sources how many files the user wrote, of those that were compiled
 * @param generated how many files kitgen wrote
 * @param generatedKb kibibytes of classes compiled from those
 * @param kitgen the compilation with kitgen
 * @param plain that of the same sources, the generated ones included, without
 * @param ratio of their times, of all processors: the median of the rounds
 */
record Row(
    String build,
    int services,
    int sources,
    int generated,
    long generatedKb,
    Cost kitgen,
    Cost plain,
    double ratio,
    double cpuRatio) {

  static final String HEADER =
      """
      | build | services | sources | generated | kitgen ms | plain ms | ratio | of CPU time | kitgen MB | plain MB | generated classes KB |
      |---|---|---|---|---|---|---|---|---|---|---|\
      """;

  /** A row of the table. */
  String cells() {
    return "| %s | %d | %d | %d | %d | %d | %.2f | %.2f | %d | %d | %d |"
        .formatted(
            build,
            services,
            sources,
            generated,
            kitgen.ms(),
            plain.ms(),
            ratio,
            cpuRatio,
            kitgen.allocatedMb(),
            plain.allocatedMb(),
            generatedKb);
  }

  /** The same for programs. */
  String pairs() {
    return ("build case=%s services=%d sources=%d generated=%d kitgen_ms=%d plain_ms=%d ratio=%.2f"
            + " kitgen_cpu_ms=%d plain_cpu_ms=%d cpu_ratio=%.2f kitgen_mb=%d plain_mb=%d"
            + " generated_kb=%d")
        .formatted(
            build,
            services,
            sources,
            generated,
            kitgen.ms(),
            plain.ms(),
            ratio,
            kitgen.cpuMs(),
            plain.cpuMs(),
            cpuRatio,
            kitgen.allocatedMb(),
            plain.allocatedMb(),
            generatedKb);
  }
}
