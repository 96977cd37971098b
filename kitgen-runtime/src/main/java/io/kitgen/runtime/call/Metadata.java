package io.kitgen.runtime.call;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes beside the parameters of a call, or goes beside its answer: the header fields of HTTP,
 * gRPC's metadata. Names ignore case. A view, valid during the call.
 */
public interface Metadata {

  /** The transport's name: {@code http}; empty when it does not say. */
  default String transport() {
    return "";
  }

  /** The first value of {@code name}, or null when there is none. */
  @Nullable String first(String name);

  /** All values of {@code name}, in order. */
  List<String> all(String name);

  /** The names that are there, in order. */
  List<String> names();

  /**
   * The transport's own message, where it is a {@code type}, else null: {@code
   * as(HttpRequest.class)} over HTTP, for what is not the same everywhere (path, peer). Over HTTP
   * {@code as(HttpOperation.class)} gives the operation's binding too. With a call of a server
   * {@code as(Metadata.Sink.class)} takes what goes beside its answer, be that an error, where the
   * transport has a place for it.
   */
  default <T> @Nullable T as(Class<T> type) {
    return null;
  }

  /** Takes what goes beside an answer: header fields over HTTP. Not thread-safe. */
  interface Sink {

    /** Adds a value behind those that {@code name} has. */
    void add(String name, String value);

    /** Puts {@code value} in place of those that {@code name} has. */
    void set(String name, String value);
  }
}
