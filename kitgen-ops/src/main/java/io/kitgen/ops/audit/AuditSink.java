package io.kitgen.ops.audit;

import java.time.Duration;

/**
 * Where audit records are kept. One thread sends, one record after the other; it may be made to
 * wait. Belongs to one {@link Audit}, which closes it.
 */
public interface AuditSink {

  /**
   * Takes a record. When this throws it is not taken, and sent again later, before any other.
   *
   * @param record what happened
   * @param json the record as JSON in UTF-8; not to be changed
   * @param receipt told once, from any thread, what became of the record
   */
  void send(AuditRecord record, byte[] json, Receipt receipt) throws InterruptedException;

  /**
   * Gives what is under way at most {@code longest} to be delivered; when this returns, every
   * receipt is told.
   */
  void close(Duration longest);

  /** What became of a record. */
  interface Receipt {

    /** It is kept. */
    void delivered();

    /** It is not known to be kept, and will not be tried again. */
    void failed(Throwable error);
  }
}
