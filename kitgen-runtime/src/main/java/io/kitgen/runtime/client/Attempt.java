package io.kitgen.runtime.client;

import io.kitgen.runtime.call.Metadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One attempt on its way out: where to, and what goes beside its request. Used by one thread, once.
 */
public final class Attempt implements Metadata.Sink {

  private final String transport;
  private final String host;
  private final int port;
  private final @Nullable Object binding;
  private final List<String> fields = new ArrayList<>();
  private int status;
  private boolean once;

  Attempt(String transport, String host, int port, @Nullable Object binding) {
    this.transport = transport;
    this.host = host;
    this.port = port;
    this.binding = binding;
  }

  /** Which transport carries it: {@code http}. */
  public String transport() {
    return transport;
  }

  /** The other side's host; empty when there is none. */
  public String host() {
    return host;
  }

  /** The other side's port; 0 when there is none. */
  public int port() {
    return port;
  }

  /**
   * The transport's own view of the operation, where it is a {@code type}, else null: {@code
   * as(HttpOperation.class)} over HTTP.
   */
  public <T> @Nullable T as(Class<T> type) {
    return type.isInstance(binding) ? type.cast(binding) : null;
  }

  @Override
  public void add(String name, String value) {
    fields.add(Objects.requireNonNull(name, "name"));
    fields.add(Objects.requireNonNull(value, "value"));
  }

  @Override
  public void set(String name, String value) {
    for (int i = fields.size() - 2; i >= 0; i -= 2) {
      if (fields.get(i).equalsIgnoreCase(name)) {
        fields.subList(i, i + 2).clear();
      }
    }
    add(name, value);
  }

  /** For transports: what was added, in order. */
  public void forEach(BiConsumer<String, String> field) {
    for (int i = 0; i < fields.size(); i += 2) {
      field.accept(fields.get(i), fields.get(i + 1));
    }
  }

  /** For transports: the status of the answer, as soon as there is one. */
  public void answered(int status) {
    this.status = status;
  }

  /** For transports: its request holds a stream that is read once, so it cannot be sent again. */
  public void once() {
    once = true;
  }

  boolean isOnce() {
    return once;
  }

  /** The transport's status of the answer, or 0 as long as there is none. */
  int status() {
    return status;
  }
}
