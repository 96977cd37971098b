package io.kitgen.processor.random.source;

import io.kitgen.processor.random.source.ServiceSource.Parent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes one thing away from a service. */
final class Smaller {
  private final ServiceSource service;
  private final List<ServiceSource> candidates = new ArrayList<>();

  private Smaller(ServiceSource service) {
    this.service = service;
  }

  static List<ServiceSource> of(ServiceSource service) {
    Smaller smaller = new Smaller(service);
    smaller.operations();
    smaller.parents();
    smaller.declarations();
    return smaller.candidates;
  }

  private void operations() {
    if (service.operations().size() > 1) {
      service
          .operations()
          .forEach(
              o ->
                  candidates.add(
                      service.with(service.parents(), without(service.operations(), o))));
    }
  }

  private void parents() {
    for (Parent parent : service.parents()) {
      candidates.add(service.with(without(service.parents(), parent), service.operations()));
      for (OperationSource operation : parent.operations()) {
        Parent less =
            new Parent(parent.name(), parent.arguments(), without(parent.operations(), operation));
        List<Parent> parents = new ArrayList<>(service.parents());
        parents.set(parents.indexOf(parent), less);
        candidates.add(service.with(parents, service.operations()));
      }
    }
  }

  // Only what no text names: taking away more would be another error.
  private void declarations() {
    for (String extra : service.extras()) {
      candidates.add(
          service.with(service.types(), service.errors(), without(service.extras(), extra)));
    }
    for (ErrorType error : service.errors()) {
      if (!isNamed(error.name()) && error.variants().isEmpty()) {
        candidates.add(
            service.with(service.types(), without(service.errors(), error), service.extras()));
      }
    }
    for (UserType type : service.types().values()) {
      Map<String, UserType> types = new LinkedHashMap<>(service.types());
      types.remove(type.name());
      if (!isUsed(service.binaryName(type).replace('$', '.'), type)) {
        candidates.add(service.with(types, service.errors(), service.extras()));
      }
    }
  }

  private boolean isNamed(String name) {
    return service.everywhere().stream().anyMatch(error -> error.name().equals(name))
        || operationsOfAll().stream()
            .flatMap(operation -> operation.thrown().stream())
            .anyMatch(error -> error.name().equals(name));
  }

  private List<OperationSource> operationsOfAll() {
    List<OperationSource> all = new ArrayList<>(service.operations());
    service.parents().forEach(parent -> all.addAll(parent.operations()));
    return all;
  }

  // A type names others, and itself where it is recursive.
  private boolean isUsed(String name, UserType type) {
    Map<String, UserType> others = new LinkedHashMap<>(service.types());
    others.remove(type.name());
    Set<String> texts =
        Set.copyOf(
            SourceText.of(service.with(others, service.errors(), service.extras()), service)
                .values());
    String simple = name.substring(name.lastIndexOf('.') + 1);
    return texts.stream().collect(Collectors.joining()).matches("(?s).*[. ]" + simple + "\\b.*");
  }

  private static <T> List<T> without(List<T> all, T one) {
    List<T> rest = new ArrayList<>(all);
    rest.remove(one);
    return rest;
  }
}
