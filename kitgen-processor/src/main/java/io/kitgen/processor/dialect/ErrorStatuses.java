package io.kitgen.processor.dialect;

import com.palantir.javapoet.ClassName;
import io.kitgen.processor.dialect.table.Part;
import io.kitgen.processor.dialect.table.Spring;
import io.kitgen.processor.dialect.table.Statuses;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.ErrorModel;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.DialectProblems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes {@code @ErrorStatus} of Spring's {@code @ResponseStatus} on exceptions. */
final class ErrorStatuses {

  private final Consumer<Problem> problems;

  ErrorStatuses(Consumer<Problem> problems) {
    this.problems = problems;
  }

  ServiceModel translate(ServiceModel service) {
    boolean any =
        service.operations().stream()
            .flatMap(operation -> operation.errors().stream())
            .anyMatch(error -> Known.has(error.annotations(), Spring.RESPONSE_STATUS));
    return any
        ? Copies.with(service, service.operations().stream().map(this::translate).toList())
        : service;
  }

  private OperationModel translate(OperationModel operation) {
    return Copies.withErrors(operation, operation.errors().stream().map(this::translate).toList());
  }

  private ErrorModel translate(ErrorModel error) {
    Optional<AnnotationModel> foreign =
        AnnotationModel.find(error.annotations(), Spring.RESPONSE_STATUS);
    if (foreign.isEmpty()) {
      return error;
    }
    Said said = Said.of(Spring.MVC, List.of(foreign.get()), problems);
    List<AnnotationModel> annotations = new ArrayList<>(error.annotations());
    if (Known.has(error.annotations(), Known.ERROR_STATUS)) {
      problems.accept(
          DialectProblems.saidTwice(
              foreign.get().origin(), "ErrorStatus", "ResponseStatus", Part.STATUS.noun()));
    } else {
      said.one(Part.STATUS)
          .ifPresent(status -> annotations.add(status(status, said.one(Part.TITLE))));
    }
    return Copies.with(error, annotations);
  }

  private static AnnotationModel status(Word status, Optional<Word> title) {
    int number = Statuses.number(status.text());
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("value", Statuses.code(number));
    values.put("http", number);
    Map<String, Origin> origins = new LinkedHashMap<>();
    origins.put("value", status.origin());
    origins.put("http", status.origin());
    title.ifPresent(
        text -> {
          values.put("title", text.text());
          origins.put("title", text.origin());
        });
    return new AnnotationModel(
        ClassName.bestGuess(Known.ERROR_STATUS), values, status.by().origin().with(origins));
  }
}
