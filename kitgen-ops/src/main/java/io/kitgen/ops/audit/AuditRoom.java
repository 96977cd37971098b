package io.kitgen.ops.audit;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How many records, and how many bytes of them, may be between a call and the sink. */
final class AuditRoom {

  private final int mostRecords;
  private final int longestRecord;
  private final Semaphore records;
  private final Semaphore bytes;

  AuditRoom(int mostRecords, int mostBytes, int longestRecord) {
    this.mostRecords = mostRecords;
    this.longestRecord = longestRecord;
    this.records = new Semaphore(mostRecords);
    this.bytes = new Semaphore(mostBytes);
  }

  /** Makes room for one record of the longest kind; waits for it when {@code nanos} is positive. */
  boolean reserve(long nanos) throws InterruptedException {
    if (nanos <= 0) {
      return reserve();
    }
    long end = System.nanoTime() + nanos;
    if (!records.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
      return false;
    }
    boolean both = false;
    try {
      both = bytes.tryAcquire(longestRecord, end - System.nanoTime(), TimeUnit.NANOSECONDS);
    } finally {
      if (!both) {
        records.release();
      }
    }
    return both;
  }

  /** Makes room for one record of the longest kind when there is some. */
  boolean reserve() {
    if (!records.tryAcquire()) {
      return false;
    }
    boolean both = bytes.tryAcquire(longestRecord);
    if (!both) {
      records.release();
    }
    return both;
  }

  /** The record has {@code length} bytes only. */
  void settle(int length) {
    bytes.release(longestRecord - length);
  }

  /** A record of {@code length} bytes is gone. */
  void free(int length) {
    bytes.release(length);
    records.release();
  }

  /** A reservation is not used. */
  void cancel() {
    free(longestRecord);
  }

  /** Whether nothing is between a call and the sink. */
  boolean isEmpty() {
    return records.availablePermits() == mostRecords;
  }
}
