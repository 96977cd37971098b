package io.kitgen.runtime.json.write;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Writers that wait to be used again. They belong to no thread: there may be a million of those.
 * One whose writing failed is not given back.
 */
@SuppressWarnings("OperatorPrecedence") // as in any work with bits and bytes
final class Writers {

  /** What a writer may hold while it waits, in bytes. */
  private static final int LARGEST = 64 * 1024;

  private static final int TRIES = 4;

  private static final int SLOTS =
      Math.min(128, Integer.highestOneBit(Runtime.getRuntime().availableProcessors()) * 8);

  private static final AtomicReferenceArray<@Nullable DocumentWriter> FREE =
      new AtomicReferenceArray<>(SLOTS);

  private Writers() {}

  static DocumentWriter take() {
    int slot = slot();
    for (int i = slot; i < slot + TRIES; i++) {
      if (FREE.getPlain(i & SLOTS - 1) != null) {
        DocumentWriter free = FREE.getAndSet(i & SLOTS - 1, null);
        if (free != null) {
          return free;
        }
      }
    }
    return new DocumentWriter();
  }

  static void give(DocumentWriter writer) {
    if (writer.output.bytes.length > LARGEST) {
      return;
    }
    writer.output.clear();
    int slot = slot();
    for (int i = slot; i < slot + TRIES; i++) {
      if (FREE.getPlain(i & SLOTS - 1) == null && FREE.compareAndSet(i & SLOTS - 1, null, writer)) {
        return;
      }
    }
  }

  /** Where a thread looks first: its own corner, as good as always. */
  private static int slot() {
    return (int) Thread.currentThread().getId() & SLOTS - 1;
  }
}
