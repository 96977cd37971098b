package io.kitgen.processor.read.names;

import io.kitgen.processor.read.source.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** Reads parameter names from the contract resources that were generated beside services. */
final class Contracts {

  private final Sources sources;
  private final Resources resources;
  private final Map<String, List<ContractOperation>> read = new HashMap<>();

  Contracts(Sources sources, Resources resources) {
    this.sources = sources;
    this.resources = resources;
  }

  Optional<List<String>> names(String method, TypeElement service, List<String> erasedTypes) {
    String name = sources.elements().getBinaryName(service).toString();
    return read.computeIfAbsent(name, this::read).stream()
        .filter(operation -> operation.fits(method, erasedTypes))
        .map(ContractOperation::names)
        .findFirst();
  }

  private List<ContractOperation> read(String service) {
    try {
      return resources
          .read("META-INF/kitgen/" + service + ".json")
          .map(ContractParser::parse)
          .orElse(List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
