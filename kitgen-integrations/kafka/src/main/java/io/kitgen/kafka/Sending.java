package io.kitgen.kafka;

import io.kitgen.ops.audit.AuditSink;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;

/**
 * One record in the producer's hands. The producer calls back from within {@code send} when it does
 * not take a record (no broker known yet, no right to write, its buffer full): then nothing is
 * under way, and the record may be sent again without a risk to come twice.
 */
final class Sending implements Callback {

  private final AuditSink.Receipt receipt;
  private final Thread sender = Thread.currentThread();
  private boolean sent;
  private @Nullable RuntimeException refusal;

  Sending(AuditSink.Receipt receipt) {
    this.receipt = receipt;
  }

  @Override
  public void onCompletion(@Nullable RecordMetadata metadata, @Nullable Exception error) {
    boolean within = Thread.currentThread() == sender && !sent;
    if (error == null) {
      receipt.delivered();
    } else if (within && isPassing(error)) {
      refusal = error instanceof RuntimeException e ? e : new KafkaException(error);
    } else {
      receipt.failed(error);
    }
  }

  private static boolean isPassing(Exception error) {
    // Not even a missing right is for ever; records wait, and the audit's policy says for how long.
    return !(error instanceof RecordTooLargeException);
  }

  /** The producer has come back; throws when it did not take the record. */
  void taken() {
    sent = true;
    if (refusal != null) {
      throw refusal;
    }
  }
}
