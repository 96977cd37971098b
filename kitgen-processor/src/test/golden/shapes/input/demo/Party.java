package demo;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Somebody. */
@NullMarked
public abstract class Party<T> {
  private @Nullable T key;

  /** Shown to others. */
  public String alias = "";

  public @Nullable T getKey() {
    return key;
  }

  public void setKey(@Nullable T key) {
    this.key = key;
  }
}
