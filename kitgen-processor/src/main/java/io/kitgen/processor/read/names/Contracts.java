package io.kitgen.processor.read.names;

import io.kitgen.contract.Contract;
import io.kitgen.contract.ContractFormatException;
import io.kitgen.contract.MemberContract;
import io.kitgen.contract.json.ContractReader;
import io.kitgen.processor.read.source.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** Reads the contract resources that were generated beside services of other jars. */
public final class Contracts {

  private final Sources sources;
  private final Resources resources;
  private final Map<String, Optional<Contract>> read = new HashMap<>();

  public Contracts(Sources sources, Resources resources) {
    this.sources = sources;
    this.resources = resources;
  }

  Optional<List<String>> names(String method, TypeElement service, List<String> erasedTypes) {
    return read.computeIfAbsent(name(service), name -> orNone(service)).stream()
        .flatMap(contract -> contract.operations().stream())
        .filter(operation -> operation.isOf(method, erasedTypes))
        .map(operation -> operation.parameters().stream().map(MemberContract::name).toList())
        .findFirst();
  }

  /** The contract of {@code service}, or nothing where there is none. */
  public Optional<Contract> of(TypeElement service) throws IOException, ContractFormatException {
    Optional<byte[]> text = resources.read(service, Contract.path(name(service)));
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(ContractReader.read(new String(text.get(), StandardCharsets.UTF_8)));
  }

  private Optional<Contract> orNone(TypeElement service) {
    try {
      return of(service);
    } catch (ContractFormatException e) {
      // Without names the parameters are refused, which tells the user what to do.
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String name(TypeElement service) {
    return sources.elements().getBinaryName(service).toString();
  }
}
