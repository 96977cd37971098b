package io.kitgen.processor.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.ErrorModel;
import io.kitgen.processor.model.ErrorModel.ErrorProperty;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.facts.OperationFacts;
import io.kitgen.processor.model.facts.Words;
import io.kitgen.processor.model.facts.error.ErrorFacts;
import io.kitgen.processor.model.facts.error.ErrorMembers;
import io.kitgen.processor.model.facts.error.Rebuild;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans the declared errors of one service: those that operations share get one constant. */
final class ErrorPlanner {

  private final ServiceModel service;
  private final FreeNames constants = new FreeNames();
  private final Map<Identity, String> given = new HashMap<>();

  /** What makes two declarations the same error: an operation may map a class differently. */
  private record Identity(TypeName type, String name, String code, int httpStatus) {}

  ErrorPlanner(ServiceModel service) {
    this.service = service;
    // The constants of the codecs stand beside those of the errors.
    service.types().values().stream()
        .map(DataType::raw)
        .map(ClassName::simpleName)
        .forEach(name -> constants.take(Words.constant(name)));
    for (OperationModel operation : service.operations()) {
      String constant = Words.constant(OperationFacts.name(operation));
      List.of("_REQUEST", "_RESPONSE", "_BODY").forEach(end -> constants.take(constant + end));
    }
  }

  /** The errors of {@code operation}, a subclass before its superclass, else as declared. */
  List<ErrorPlan> plan(OperationModel operation) {
    List<ErrorModel> sorted = new ArrayList<>();
    for (ErrorModel error : operation.errors()) {
      if (ErrorFacts.isException(error) && error.accessible() && !ErrorFacts.isCovered(error)) {
        sorted.add(place(error, sorted), error);
      }
    }
    return sorted.stream().map(this::plan).toList();
  }

  private static int place(ErrorModel error, List<ErrorModel> sorted) {
    int place = 0;
    while (place < sorted.size() && !error.superclasses().contains(sorted.get(place).type())) {
      place++;
    }
    return place;
  }

  private ErrorPlan plan(ErrorModel error) {
    String name = ErrorFacts.name(error);
    String code = ErrorFacts.code(error);
    int status = ErrorFacts.writtenStatus(error).orElseGet(() -> ErrorFacts.httpStatus(code));
    List<ErrorProperty> members = ErrorMembers.of(error, service);
    Optional<Rebuild> rebuild = Rebuild.of(error, members);
    return new ErrorPlan(
        error,
        name,
        constant(new Identity(error.type(), name, code, status)),
        code,
        status,
        ErrorFacts.problemType(error),
        ErrorFacts.title(error),
        rebuild.flatMap(Rebuild::factory),
        rebuild.map(ErrorPlanner::arguments).orElse(List.of()),
        members);
  }

  private String constant(Identity error) {
    return given.computeIfAbsent(error, key -> free(Words.constant(key.name())));
  }

  private String free(String constant) {
    String mangled = constant.replaceAll("[^A-Za-z0-9_$]", "_");
    boolean startsWell = !mangled.isEmpty() && Character.isJavaIdentifierStart(mangled.charAt(0));
    String name = startsWell ? mangled : "ERROR_" + mangled;
    return constants.take(constants.isFree(name) ? name : name + "_ERROR");
  }

  private static List<ErrorPlan.Argument> arguments(Rebuild rebuild) {
    return rebuild.sources().stream().map(ErrorPlanner::argument).toList();
  }

  private static ErrorPlan.Argument argument(Rebuild.Source source) {
    if (source instanceof Rebuild.Source.Property property) {
      return new ErrorPlan.Argument.Property(property.property());
    }
    return source instanceof Rebuild.Source.Cause cause
        ? new ErrorPlan.Argument.NoCause(cause.type())
        : new ErrorPlan.Argument.Message();
  }
}
