package io.kitgen.resilience.branch;

import io.kitgen.runtime.Operation;
import io.kitgen.runtime.OperationField;
import org.jspecify.annotations.Nullable;

/** Answers that nobody takes: what they hold open is closed. */
public final class Leftovers {

  private Leftovers() {}

  /** Whether something in {@code response} is still to be read, and to be closed. */
  public static <O> boolean isOpen(Operation<?, O> operation, Object response) {
    O typed = operation.responseType().cast(response);
    for (OperationField<O> field : operation.responseFields()) {
      if (field.getter().apply(typed) instanceof AutoCloseable) {
        return true;
      }
    }
    return typed instanceof AutoCloseable;
  }

  /** Closes what is open in {@code response}. */
  public static <O> void close(Operation<?, O> operation, Object response) {
    O typed = operation.responseType().cast(response);
    close(typed);
    for (OperationField<O> field : operation.responseFields()) {
      close(field.getter().apply(typed));
    }
  }

  /** Closes {@code value} if it can be. */
  public static void close(@Nullable Object value) {
    if (value instanceof AutoCloseable open) {
      try {
        open.close();
      } catch (Exception e) {
        // Nobody wanted it: there is nobody to tell.
      }
    }
  }
}
