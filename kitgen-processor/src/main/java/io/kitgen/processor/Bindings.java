package io.kitgen.processor;

import io.kitgen.contract.Contract;
import io.kitgen.contract.ContractFormatException;
import io.kitgen.processor.baseline.KnownNumbers;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.plan.number.Numbers;
import io.kitgen.processor.read.ServiceReader;
import io.kitgen.processor.read.binding.BindingRequest;
import io.kitgen.processor.read.binding.ContractOverlay;
import io.kitgen.processor.read.binding.StaleContractException;
import io.kitgen.processor.read.names.Contracts;
import io.kitgen.processor.read.source.Sources;
import io.kitgen.processor.spi.GeneratedFile;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.ProblemCode;
import io.kitgen.processor.spi.TransportGenerator;
import io.kitgen.processor.spi.problem.ContractProblems;
import io.kitgen.processor.write.ProblemPrinter;
import io.kitgen.processor.write.SourcePrinter;
import io.kitgen.processor.write.SourceWriter;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Generates the bindings that {@code @KitBinding} asks for, of services that other jars have. */
final class Bindings {

  private final Sources sources;
  private final ServiceReader reader;
  private final Contracts contracts;
  private final Transports transports;
  private final SourceWriter writer;
  private final ProblemPrinter printer;
  private final BindingChecks checks;

  Bindings(
      Sources sources,
      ServiceReader reader,
      Contracts contracts,
      Transports transports,
      SourceWriter writer,
      ProblemPrinter printer) {
    this.sources = sources;
    this.reader = reader;
    this.contracts = contracts;
    this.transports = transports;
    this.writer = writer;
    this.printer = printer;
    this.checks = new BindingChecks(sources);
  }

  /** Generates what stands on {@code element}. */
  void generate(Element element) throws IOException {
    for (BindingRequest request : BindingRequest.of(element, sources)) {
      @Nullable TypeElement service = sources.elements().getTypeElement(request.service());
      // What does not exist the compiler reports.
      if (service != null && isFree(checks.service(request, service), element)) {
        bind(request, service);
      }
    }
  }

  private void bind(BindingRequest request, TypeElement service) throws IOException {
    Optional<Contract> contract = contract(request, service);
    if (contract.isEmpty()
        || !isFree(checks.version(request, contract.get()), request.element())
        || !isFree(checks.transports(request, transports), request.element())) {
      return;
    }
    Optional<ServiceModel> model = model(request, service, contract.get());
    if (model.isPresent()) {
      bind(request, model.get(), KnownNumbers.of(contract.get()));
    }
  }

  private void bind(BindingRequest request, ServiceModel model, Numbers numbers)
      throws IOException {
    List<TransportGenerator> chosen =
        request.transports().isEmpty()
            ? transports.of(model)
            : request.transports().stream().flatMap(id -> transports.find(id).stream()).toList();
    String home = request.home(sources).getQualifiedName().toString();
    Generation generation = Generation.bindings(model, chosen, numbers, home);
    boolean free =
        isFree(generation.problems(), request.element())
            && isFree(
                generation.plan().map(plan -> checks.parts(request, plan)).orElse(List.of()),
                request.element())
            && isFree(checks.files(request, chosen, generation.files(), home), request.element());
    if (free) {
      SourcePrinter source = writer.printer(request.element(), model.generatedAnnotation());
      for (GeneratedFile file : generation.files()) {
        writer.write(source.print(file), request.element());
      }
    }
  }

  private Optional<Contract> contract(BindingRequest request, TypeElement service)
      throws IOException {
    try {
      Optional<Contract> contract = contracts.of(service);
      if (contract.isEmpty()) {
        String path = Contract.path(sources.elements().getBinaryName(service).toString());
        say(request, service, ContractProblems.NO_CONTRACT, "there is no " + path);
      }
      return contract;
    } catch (ContractFormatException e) {
      String reason = "in its line " + e.line() + ", " + e.getMessage();
      say(request, service, ContractProblems.NO_CONTRACT, reason);
      return Optional.empty();
    }
  }

  private Optional<ServiceModel> model(
      BindingRequest request, TypeElement service, Contract contract) {
    ServiceModel bare = reader.read(service, writer.types(), request.element());
    try {
      return Optional.of(ContractOverlay.apply(bare, contract));
    } catch (StaleContractException e) {
      say(request, service, ContractProblems.STALE_CONTRACT, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private void say(BindingRequest request, TypeElement service, ProblemCode code, String reason) {
    printer.print(code.at(request.origin(), service.getQualifiedName(), reason), request.element());
  }

  /** Says {@code problems}; whether none of them is an error. */
  private boolean isFree(List<Problem> problems, Element element) {
    problems.forEach(problem -> printer.print(problem, element));
    return problems.stream().noneMatch(p -> p.severity() == Problem.Severity.ERROR);
  }
}
