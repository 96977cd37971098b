package io.kitgen.benchmarks.load;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * The young generation of a server with the serial collector: what was allocated is how often it
 * was emptied, and how full it is.
 */
record Eden(double collections, double usedBytes, double capacityBytes) {
  private static final int KIB = 1024;

  static Eden of(ServerProcess server) throws IOException {
    List<String> lines = server.ask("jstat", "-gc", "PID").lines().toList();
    List<String> names = Arrays.asList(lines.get(0).trim().split("\\s+"));
    String[] values = lines.get(1).trim().split("\\s+");
    return new Eden(
        Double.parseDouble(values[names.indexOf("YGC")]),
        KIB * Double.parseDouble(values[names.indexOf("EU")]),
        KIB * Double.parseDouble(values[names.indexOf("EC")]));
  }

  /** Bytes allocated since; not a number when the generation was resized meanwhile. */
  double allocatedSince(Eden before) {
    return capacityBytes == before.capacityBytes
        ? (collections - before.collections) * capacityBytes + usedBytes - before.usedBytes
        : Double.NaN;
  }
}
