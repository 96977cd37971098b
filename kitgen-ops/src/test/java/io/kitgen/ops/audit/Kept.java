package io.kitgen.ops.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** A sink in memory that can be shut, and be out of order for some tries. */
final class Kept implements AuditSink {

  final List<AuditRecord> records = new ArrayList<>();
  final Semaphore open = new Semaphore(Integer.MAX_VALUE);
  final AtomicInteger failures = new AtomicInteger();
  volatile boolean closed;

  /** Lets nothing through until {@link #open} is released. */
  Kept shut() {
    open.drainPermits();
    return this;
  }

  @Override
  public void send(AuditRecord record, byte[] json, Receipt receipt) throws InterruptedException {
    if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new IllegalStateException("the sink is down");
    }
    open.acquire();
    synchronized (records) {
      records.add(record);
    }
    receipt.delivered();
  }

  @Override
  public void close(Duration longest) {
    closed = true;
  }

  List<AuditRecord> records() {
    synchronized (records) {
      return List.copyOf(records);
    }
  }
}
