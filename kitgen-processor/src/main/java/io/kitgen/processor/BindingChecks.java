package io.kitgen.processor;

import com.palantir.javapoet.ClassName;
import io.kitgen.contract.Contract;
import io.kitgen.processor.discover.Discovery;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.plan.BodyPlan;
import io.kitgen.processor.plan.GeneratorVersion;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.plan.json.JsonPlan;
import io.kitgen.processor.plan.json.JsonType;
import io.kitgen.processor.read.binding.BindingRequest;
import io.kitgen.processor.read.source.Sources;
import io.kitgen.processor.spi.GeneratedFile;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.Suggestions;
import io.kitgen.processor.spi.TransportGenerator;
import io.kitgen.processor.spi.problem.ContractProblems;
import io.kitgen.processor.spi.problem.ServiceProblems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** What has to hold of a {@code @KitBinding} and of the jar that it is about. */
final class BindingChecks {

  private final Sources sources;
  private final Set<String> bound = new HashSet<>();

  BindingChecks(Sources sources) {
    this.sources = sources;
  }

  /** Whether {@code service} is one, and of another jar. */
  List<Problem> service(BindingRequest request, TypeElement service) {
    Origin origin = request.origin();
    String name = service.getQualifiedName().toString();
    boolean annotated =
        service.getAnnotationMirrors().stream()
            .map(mirror -> (TypeElement) mirror.getAnnotationType().asElement())
            .anyMatch(type -> type.getQualifiedName().contentEquals(Known.KIT_SERVICE));
    if (!annotated || service.getKind() != ElementKind.INTERFACE) {
      return List.of(ContractProblems.NOT_A_SERVICE.at(origin, name));
    }
    if (sources.inSource(service)) {
      return List.of(ContractProblems.SERVICE_IN_SOURCE.at(origin, name));
    }
    return Discovery.missing(service).stream()
        .map(missing -> ServiceProblems.MISSING_TYPE.at(origin, missing.name()))
        .toList();
  }

  /** Whether we can bind what the kitgen of {@code contract} generated. */
  List<Problem> version(BindingRequest request, Contract contract) {
    if (contract.generator().equals(GeneratorVersion.TEXT)) {
      return List.of();
    }
    return List.of(
        (isEarlier(contract.generator())
                ? ContractProblems.LATER_VERSION
                : ContractProblems.OTHER_VERSION)
            .at(request.origin(), contract.type(), contract.generator(), GeneratorVersion.TEXT));
  }

  private static boolean isEarlier(String version) {
    return version.matches(GeneratorVersion.MAJOR + "\\.[0-9]{1,9}")
        && Integer.parseInt(version.substring(version.indexOf('.') + 1)) < GeneratorVersion.MINOR;
  }

  /** Whether {@code known} has the transports that are asked for, each once. */
  List<Problem> transports(BindingRequest request, Transports known) {
    Origin origin = request.annotation().origin("transports");
    List<Problem> problems = new ArrayList<>();
    for (String id : request.transports()) {
      if (known.find(id).isEmpty()) {
        problems.add(
            ContractProblems.UNKNOWN_TRANSPORT.at(
                origin,
                id,
                Suggestions.didYouMean(id, known.ids()),
                String.join(", ", known.ids())));
      }
    }
    return problems;
  }

  /** Whether the jar of the service has what bindings name. */
  List<Problem> parts(BindingRequest request, ServicePlan plan) {
    String service = plan.service().type().canonicalName();
    List<Problem> problems = new ArrayList<>();
    Stream.concat(
            Stream.of(plan.messages(), plan.endpoints(), plan.json()),
            plan.bodies().stream().map(BodyPlan::type))
        .map(ClassName::canonicalName)
        .filter(name -> sources.elements().getTypeElement(name) == null)
        .distinct()
        .limit(1)
        .forEach(name -> problems.add(missing(request, service, name, plan)));
    @Nullable TypeElement json = sources.elements().getTypeElement(plan.json().canonicalName());
    if (json != null && problems.isEmpty()) {
      JsonPlan.of(plan).types().stream()
          .map(JsonType::constant)
          .flatMap(constant -> constant.stream())
          .filter(constant -> !hasField(json, constant))
          .limit(1)
          .forEach(
              constant ->
                  problems.add(missing(request, service, plan.json() + "." + constant, plan)));
    }
    return problems;
  }

  private static boolean hasField(TypeElement type, String name) {
    return type.getEnclosedElements().stream()
        .filter(member -> member.getKind() == ElementKind.FIELD)
        .map(Element::getSimpleName)
        .anyMatch(simple -> simple.contentEquals(name));
  }

  private static Problem missing(
      BindingRequest request, String service, String name, ServicePlan plan) {
    return ContractProblems.PARTS_MISSING.at(
        request.origin(), service, name, String.join(", ", plan.facts().keySet()));
  }

  /** Whether {@code files} are where they belong, each once. */
  List<Problem> files(
      BindingRequest request,
      List<TransportGenerator> chosen,
      List<GeneratedFile> files,
      String home) {
    List<Problem> problems = new ArrayList<>();
    for (TransportGenerator transport : chosen) {
      if (!bound.add(home + " " + request.service() + " " + transport.id())) {
        problems.add(
            ContractProblems.BOUND_TWICE.at(request.origin(), request.service(), transport.id()));
      }
    }
    for (GeneratedFile file : files) {
      if (file instanceof GeneratedFile.Type type && !type.packageName().equals(home)) {
        problems.add(
            ContractProblems.FOREIGN_PACKAGE.at(
                request.origin(), type.packageName() + "." + type.type().name(), home));
      }
    }
    return problems;
  }
}
