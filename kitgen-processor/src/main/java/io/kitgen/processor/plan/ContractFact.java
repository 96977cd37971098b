package io.kitgen.processor.plan;

/**
 * One thing that a transport promises and that must not be taken back: it goes into the contract,
 * and is compared with the baseline.
 *
 * @param operation whose it is, by its name on the wire; empty for the whole service
 * @param name what is promised: {@code route}; {@code parameter.id} for what is promised of the
 *     parameter {@code id} alone. The same name may come with several values
 * @param value as a reader of the contract understands it: {@code GET /orders/{id}}
 */
public record ContractFact(String operation, String name, String value) {

  /** Of the whole service. */
  public static ContractFact of(String name, String value) {
    return new ContractFact("", name, value);
  }

  /** Of {@code operation}. */
  public static ContractFact of(OperationPlan operation, String name, String value) {
    return new ContractFact(operation.name(), name, value);
  }

  /** Of a parameter of {@code operation}. */
  public static ContractFact of(
      OperationPlan operation, OperationPlan.Field parameter, String value) {
    return new ContractFact(operation.name(), "parameter." + parameter.name(), value);
  }

  /** That the transport sends positions and field numbers in place of names. */
  public static ContractFact binaryWire() {
    return of("wire", "binary");
  }
}
