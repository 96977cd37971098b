package io.kitgen.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a service promises: all that somebody who calls it, or serves it, could rely on. Immutable.
 *
 * @param generator the version of kitgen that wrote it: {@code 0.1}
 * @param service the service's name on the wire
 * @param type the binary name of the interface: {@code demo.Shop$Orders}
 * @param javadoc its comment, or empty
 * @param json what holds for all of its JSON, by the names of the policy's attributes
 * @param transports what each transport promises of the whole service, by its id
 * @param operations in the order of the interface
 * @param types the types of the user that operations reach, by name with type arguments
 */
public record Contract(
    String generator,
    String service,
    String type,
    String javadoc,
    Map<String, String> json,
    SortedMap<String, TransportFacts> transports,
    List<OperationContract> operations,
    SortedMap<String, TypeContract> types) {

  /** The newest format that this code reads and writes. */
  public static final int FORMAT = 1;

  /** Copies what is a list or a map. */
  public Contract {
    json = Copies.sorted(json);
    transports = Copies.sorted(transports);
    operations = List.copyOf(operations);
    types = Copies.sorted(types);
  }

  /** Where the contract of an interface lies in a jar, by its binary name. */
  public static String path(String type) {
    return "META-INF/kitgen/" + type + ".json";
  }

  /** The operation of this name on the wire. */
  public Optional<OperationContract> operation(String name) {
    return operations.stream().filter(operation -> operation.name().equals(name)).findFirst();
  }
}
