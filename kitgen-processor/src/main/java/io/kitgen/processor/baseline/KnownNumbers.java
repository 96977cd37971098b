package io.kitgen.processor.baseline;

import static java.util.stream.Collectors.toMap;

import io.kitgen.contract.Contract;
import io.kitgen.contract.TransportFacts;
import io.kitgen.contract.number.NumberedType;
import io.kitgen.processor.plan.number.Numbers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The numbers that a contract gives to the fields of messages and the constants of enums. */
public final class KnownNumbers {

  private static final String TRANSPORT = "grpc";

  private KnownNumbers() {}

  /** Those of {@code contract}; none where it has nothing of gRPC. */
  public static Numbers of(Contract contract) {
    Map<String, Numbers.Memory> types = new TreeMap<>();
    Optional.ofNullable(contract.transports().get(TRANSPORT))
        .map(TransportFacts::values)
        .ifPresent(
            facts ->
                facts.forEach(
                    (fact, values) -> {
                      if (NumberedType.isAbout(fact)) {
                        types.put(fact.substring(fact.indexOf('.') + 1), memory(values));
                      }
                    }));
    return new Numbers(types);
  }

  private static Numbers.Memory memory(List<String> values) {
    NumberedType type = NumberedType.parse(values);
    return new Numbers.Memory(
        type.lines().stream()
            .collect(
                toMap(
                    NumberedType.Line::name, NumberedType.Line::number, (first, second) -> first)),
        type.reservedNumbers(),
        type.reservedNames());
  }
}
