package io.kitgen.ops.audit;

import java.util.concurrent.atomic.LongAdder;

/** Counts what becomes of records. */
final class AuditTally {

  final LongAdder accepted = new LongAdder();
  final LongAdder delivered = new LongAdder();
  final LongAdder spilled = new LongAdder();
  final LongAdder lost = new LongAdder();
  final LongAdder dropped = new LongAdder();
  final LongAdder refused = new LongAdder();
  final LongAdder retries = new LongAdder();

  AuditCounts counts() {
    long done = delivered.sum();
    long kept = spilled.sum();
    long gone = lost.sum();
    long in = accepted.sum(); // read last: never less than what has come out of it
    return new AuditCounts(
        in, done, kept, gone, in - done - kept - gone, dropped.sum(), refused.sum(), retries.sum());
  }
}
