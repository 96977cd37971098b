package io.kitgen.processor.read.names;

import io.kitgen.processor.read.source.Sources;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * Names the parameters of a method. A class file has them only when it was compiled with {@code
 * -parameters}. Without, what kitgen generated beside the interface still has them: the request
 * record, whose class file always names its components, and the contract resource.
 */
public final class ParameterNames {

  private static final String CONTEXT = "io.kitgen.runtime.CallContext";

  private final Sources sources;
  private final RequestRecords records;
  private final Contracts contracts;

  public ParameterNames(Sources sources, Resources resources) {
    this.sources = sources;
    this.records = new RequestRecords(sources);
    this.contracts = new Contracts(sources, resources);
  }

  /**
   * The names, or nothing when they are not to be found.
   *
   * @param interfaces those that the service consists of, among which one may be a service itself
   * @param erasedTypes the qualified names of the parameters' types
   */
  public Optional<List<String>> of(
      ExecutableElement method, List<TypeElement> interfaces, List<String> erasedTypes) {
    List<String> names =
        method.getParameters().stream().map(p -> p.getSimpleName().toString()).toList();
    if (sources.inSource(method) || !areInvented(names)) {
      return Optional.of(names);
    }
    boolean context = erasedTypes.get(0).equals(CONTEXT);
    List<String> sent = context ? erasedTypes.subList(1, erasedTypes.size()) : erasedTypes;
    return interfaces.stream()
        .filter(type -> !sources.inSource(type))
        .flatMap(type -> lookUp(method, type, sent).stream())
        .findFirst()
        .map(found -> context ? Stream.concat(Stream.of("ctx"), found.stream()).toList() : found);
  }

  private Optional<List<String>> lookUp(
      ExecutableElement method, TypeElement type, List<String> sent) {
    if (sent.isEmpty()) {
      return Optional.of(List.of());
    }
    return records
        .names(method, type, sent)
        .or(() -> contracts.names(method.getSimpleName().toString(), type, sent));
  }

  /** Compilers call parameters without a name {@code arg0}, {@code arg1} and so on. */
  private static boolean areInvented(List<String> names) {
    return !names.isEmpty()
        && IntStream.range(0, names.size()).allMatch(i -> names.get(i).equals("arg" + i));
  }
}
