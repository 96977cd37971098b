package io.kitgen.processor.transport.grpc.schema;

import io.kitgen.processor.model.facts.OperationFacts;
import io.kitgen.processor.plan.OperationPlan;
import java.util.List;

/** A service. */
public record ServiceSchema(String name, List<Method> methods, String comment) {

  /** A method of it. */
  public record Method(
      String name,
      Payload request,
      Payload response,
      boolean deprecated,
      Idempotency idempotency,
      String comment) {

    /** Whether options of it are written. */
    public boolean hasOptions() {
      return deprecated || idempotency != Idempotency.UNKNOWN;
    }
  }

  /** What repeating a call does. */
  public enum Idempotency {
    UNKNOWN(0),
    NO_SIDE_EFFECTS(1),
    IDEMPOTENT(2);

    private final int number;

    Idempotency(int number) {
      this.number = number;
    }

    /** Google's number of it. */
    public int number() {
      return number;
    }

    static Idempotency of(OperationPlan operation) {
      if (OperationFacts.noSideEffects(operation.model())) {
        return NO_SIDE_EFFECTS;
      }
      return operation.idempotent() ? IDEMPOTENT : UNKNOWN;
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
