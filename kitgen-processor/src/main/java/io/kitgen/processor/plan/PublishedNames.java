package io.kitgen.processor.plan;

import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.facts.PublishedName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What documents call the records, classes and enums of a service, each unlike the others: OpenAPI
 * schemas, messages of Protocol Buffers, entries of the contract.
 *
 * @param names by the bound name of the type, in the order of {@code ServiceModel.types}
 */
public record PublishedNames(Map<TypeName, String> names) {

  /** Those of {@code plan}. In a service without errors none is altered. */
  public static PublishedNames of(ServicePlan plan) {
    Map<TypeName, DataType> types = plan.service().types();
    FreeNames free = new FreeNames();
    Map<TypeName, String> names = new LinkedHashMap<>();
    types.forEach((name, type) -> names.put(name, free.take(PublishedName.of(type, types))));
    return new PublishedNames(Collections.unmodifiableMap(names));
  }

  /**
   * The name of a type of the service.
   *
   * @throws IllegalArgumentException when the service has no such type
   */
  public String of(TypeName type) {
    return Optional.ofNullable(names.get(type))
        .orElseThrow(() -> new IllegalArgumentException(type + " is no type of the service"));
  }
}
