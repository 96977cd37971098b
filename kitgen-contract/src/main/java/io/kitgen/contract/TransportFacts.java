package io.kitgen.contract;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What one transport promises, of a service or of one operation: {@code route} is {@code GET
 * /orders/{id}}, {@code parameter.id} is {@code path id}. What a name stands for is the transport's
 * affair; whoever compares contracts knows only that each old value must still be there.
 *
 * @param values by name, each with at least one value, in the order that the transport gave
 */
public record TransportFacts(SortedMap<String, List<String>> values) {

  /** The first part of the name of a fact about one parameter. */
  public static final String PARAMETER = "parameter.";

  /** The name of the fact that says which bytes travel; {@code json} where it is missing. */
  public static final String WIRE = "wire";

  /** The value of {@link #WIRE} for positions and field numbers in place of names. */
  public static final String BINARY = "binary";

  /** Copies {@code values}. */
  public TransportFacts {
    values = Copies.sorted(values);
  }

  /** Those of {@code values}, in any order. */
  public static TransportFacts of(Map<String, List<String>> values) {
    return new TransportFacts(Copies.sorted(values));
  }

  /** Whether the transport sends positions in place of names. */
  public boolean isBinary() {
    return values.getOrDefault(WIRE, List.of()).contains(BINARY);
  }
}
