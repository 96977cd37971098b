package io.kitgen.benchmarks.run;

import java.util.List;
import java.util.Map;

/** One part of the benchmarks. */
public interface Part {

  /** Its name on the command line, and of its file of results. */
  String name();

  /** Which share of the time it takes when all parts run. */
  double share();

  /** Measures, within the budget, and notes with which settings. */
  List<Row> run(Bench bench, Map<String, String> settings) throws Exception;
}
