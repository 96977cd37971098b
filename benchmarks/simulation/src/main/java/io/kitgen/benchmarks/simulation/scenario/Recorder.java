package io.kitgen.benchmarks.simulation.scenario;

import io.kitgen.benchmarks.simulation.scenario.Outcome.Moment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How calls ended: all of those that began in the time that is measured. */
final class Recorder {

  private static final long SLICE = 250_000_000;

  private final long begin;
  private final long end;
  private final List<Durations> slices = new ArrayList<>();
  private final Durations all = new Durations();

  Recorder(long begin, long end) {
    this.begin = begin;
    this.end = end;
  }

  void ended(long began, long nanos, boolean well) {
    if (began >= begin && began < end) {
      all.add(nanos, well);
    }
    int slice = (int) (began / SLICE);
    while (slices.size() <= slice) {
      slices.add(new Durations());
    }
    slices.get(slice).add(nanos, well);
  }

  Durations all() {
    return all;
  }

  /** Quarter by quarter of a second, from the begin of all. */
  List<Moment> timeline() {
    List<Moment> timeline = new ArrayList<>();
    for (int i = 0; i < slices.size(); i++) {
      Durations slice = slices.get(i);
      double seconds = i * SLICE / 1e9;
      timeline.add(
          new Moment(seconds, slice.success(), slice.millis(0.99), slice.good() * 1e9 / SLICE));
    }
    return timeline;
  }

  /** How long calls took; those that failed too. */
  static final class Durations {

    private long[] nanos = new long[64];
    private int count;
    private int good;
    private boolean sorted;

    void add(long duration, boolean well) {
      if (count == nanos.length) {
        nanos = Arrays.copyOf(nanos, count * 2);
      }
      nanos[count++] = duration;
      good += well ? 1 : 0;
      sorted = false;
    }

    int count() {
      return count;
    }

    int good() {
      return good;
    }

    double success() {
      return count == 0 ? 1 : (double) good / count;
    }

    double millis(double percentile) {
      if (count == 0) {
        return 0;
      }
      if (!sorted) {
        Arrays.sort(nanos, 0, count);
        sorted = true;
      }
      return nanos[(int) Math.min(count - 1, Math.floor(percentile * count))] / 1e6;
    }
  }
}
