package io.kitgen.processor.transport.grpc.schema;

import java.util.List;

/** A service. */
public record ServiceSchema(String name, List<Method> methods, String comment) {

  /** A method of it. */
  public record Method(
      String name,
      Payload request,
      Payload response,
      boolean deprecated,
      boolean idempotent,
      String comment) {

    /** Whether options of it are written. */
    public boolean hasOptions() {
      return deprecated || idempotent;
    }
  }

  /**
   * What a method takes or gives.
   *
   * @param message the full name
   * @param streamed whether there are many
   */
  public record Payload(String message, boolean streamed) {}
}
