package io.kitgen.ops.audit;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Carries records to the sink on a thread of its own, in order, and again until it takes them. */
final class AuditQueue {

  private static final System.Logger LOGGER = System.getLogger(Audit.class.getName());
  private static final long FIRST_WAIT = 50;
  private static final long LONGEST_WAIT = 2000;
  private static final long LONGEST_JOIN = 10_000;
  private static final long QUIET = 10_000_000_000L;

  private final AuditSink sink;
  private final @Nullable AuditSink spill;
  private final AuditRoom room;
  private final AuditTally tally;
  private final Thread thread;

  // Bounded by the room that each record has before it comes here.
  private final BlockingQueue<Entry> waiting = new LinkedBlockingQueue<>();
  private volatile boolean stopped;
  private final AtomicLong warnAgain = new AtomicLong(System.nanoTime());

  AuditQueue(AuditSink sink, @Nullable AuditSink spill, AuditRoom room, AuditTally tally) {
    this.sink = sink;
    this.spill = spill;
    this.room = room;
    this.tally = tally;
    this.thread = new Thread(this::carry, "kitgen-audit");
    thread.setDaemon(true);
    thread.start();
  }

  /** Takes a record, which has {@code room} bytes of room. */
  void add(AuditRecord record, byte[] json, int room) {
    tally.accepted.increment();
    Entry entry = new Entry(record, json, room);
    waiting.add(entry);
    if (stopped && waiting.remove(entry)) {
      entry.failed(new IllegalStateException("the audit log is closed"));
    }
  }

  private void carry() {
    try {
      while (!stopped) {
        send(waiting.take());
      }
    } catch (InterruptedException e) {
      // Closed: what still waits is taken care of there.
    }
  }

  private void send(Entry entry) throws InterruptedException {
    long wait = FIRST_WAIT;
    try {
      while (!entry.isSent()) {
        tally.retries.increment();
        warn("the audit log takes no records; trying again", entry.problem);
        Thread.sleep(wait);
        wait = Math.min(2 * wait, LONGEST_WAIT);
      }
    } catch (InterruptedException e) {
      entry.failed(e);
      throw e;
    }
  }

  /** Waits at most {@code longest} until all is delivered, and lets go of what is not. */
  void close(Duration longest) {
    boolean interrupted = !await(longest);
    stopped = true;
    thread.interrupt();
    interrupted |= !join();
    for (Entry entry = waiting.poll(); entry != null; entry = waiting.poll()) {
      entry.failed(new IllegalStateException("not delivered before the audit log was closed"));
    }
    sink.close(room.isEmpty() ? longest : Duration.ZERO);
    interrupted |= !settle();
    if (spill != null) {
      spill.close(longest);
    }
    AuditCounts counts = tally.counts();
    if (counts.spilled() + counts.lost() + counts.pending() > 0) {
      LOGGER.log(Level.ERROR, "the audit log was closed before all was delivered: " + counts);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether it was not interrupted. */
  private boolean await(Duration longest) {
    long begun = System.nanoTime();
    try {
      while (!room.isEmpty() && System.nanoTime() - begun < longest.toNanos()) {
        Thread.sleep(5);
      }
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  /** What the sink gives up it may do on a thread of its own. */
  private boolean settle() {
    long begun = System.nanoTime();
    try {
      while (tally.counts().pending() > 0 && System.nanoTime() - begun < QUIET) {
        Thread.sleep(5);
      }
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  private boolean join() {
    try {
      thread.join(LONGEST_JOIN);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  /** Logs, but not for each record of many. */
  private void warn(String what, @Nullable Throwable error) {
    long now = System.nanoTime();
    long due = warnAgain.get();
    if (now - due >= 0 && warnAgain.compareAndSet(due, now + QUIET)) {
      LOGGER.log(Level.WARNING, what, error);
    }
  }

  /** One record on its way. */
  private final class Entry implements AuditSink.Receipt {

    private final AuditRecord record;
    private final byte[] json;
    private final int taken;
    private final AtomicBoolean told = new AtomicBoolean();
    private @Nullable RuntimeException problem;

    Entry(AuditRecord record, byte[] json, int taken) {
      this.record = record;
      this.json = json;
      this.taken = taken;
    }

    boolean isSent() throws InterruptedException {
      try {
        sink.send(record, json, this);
        return true;
      } catch (RuntimeException e) {
        problem = e;
        return told.get();
      }
    }

    @Override
    public void delivered() {
      if (told.compareAndSet(false, true)) {
        tally.delivered.increment();
        room.free(taken);
      }
    }

    @Override
    public void failed(Throwable error) {
      if (told.compareAndSet(false, true)) {
        boolean kept = spill != null && spilled(spill);
        (kept ? tally.spilled : tally.lost).increment();
        room.free(taken);
        if (!kept) {
          warn("the audit record " + record.id() + " is lost", error);
        }
      }
    }

    private boolean spilled(AuditSink to) {
      Spilled receipt = new Spilled();
      boolean interrupted = Thread.interrupted(); // a file would be closed by it
      try {
        to.send(record, json, receipt);
      } catch (InterruptedException e) {
        interrupted = true;
      } catch (RuntimeException e) {
        warn("the audit record " + record.id() + " cannot be spilled", e);
      } finally {
        if (interrupted) {
          Thread.currentThread().interrupt();
        }
      }
      return receipt.kept.get();
    }
  }

  private final class Spilled implements AuditSink.Receipt {

    private final AtomicBoolean kept = new AtomicBoolean();

    @Override
    public void delivered() {
      kept.set(true);
    }

    @Override
    public void failed(Throwable error) {
      warn("an audit record cannot be spilled", error);
    }
  }
}
