package io.kitgen.processor.plan;

import com.palantir.javapoet.ClassName;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.ParameterModel;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.facts.JavaNames;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.model.facts.OperationFacts;
import io.kitgen.processor.model.facts.ResultFacts;
import io.kitgen.processor.model.facts.TimeoutText;
import io.kitgen.processor.model.facts.Words;
import io.kitgen.processor.model.policy.PolicyFacts;
import io.kitgen.processor.plan.policy.PoliciesPlan;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Decides every generated name. Total: a service with errors gets a plan too, since its skeleton is
 * made of it; names that clash or that Java forbids are then altered until it compiles. In a
 * service without errors nothing is ever altered.
 */
public final class Planner {

  private final ServiceModel service;
  private final ServicePlan types;
  private final ErrorPlanner errors;
  private final FreeNames operationNames = new FreeNames();
  private final FreeNames constants = new FreeNames();

  private Planner(ServiceModel service) {
    this.service = service;
    this.types = new ServicePlan(service, OperationFacts.serviceName(service), List.of());
    this.errors = new ErrorPlanner(service);
  }

  /** The plan of {@code service}, without the parts of requests that transports ask for. */
  public static ServicePlan plan(ServiceModel service) {
    Planner planner = new Planner(service);
    List<OperationPlan> operations = service.operations().stream().map(planner::operation).toList();
    return new ServicePlan(service, planner.types.name(), operations);
  }

  private OperationPlan operation(OperationModel model) {
    String written = OperationFacts.name(model);
    String name = operationNames.take(JavaNames.isIdentifier(written) ? written : model.method());
    String capitalised = Words.capitalised(name);
    return new OperationPlan(
        model,
        name,
        constant(name),
        "with" + capitalised,
        message(capitalised + "Request"),
        message(capitalised + "Response"),
        fields(model),
        result(model),
        ResultFacts.isWrapped(model),
        ResultFacts.errorName(model),
        timeout(model),
        OperationFacts.idempotent(model),
        OperationFacts.nonBlocking(service, model),
        PoliciesPlan.of(service, model),
        errors.plan(model));
  }

  /** Unlike the name, which is that of a field beside it. */
  private String constant(String name) {
    String constant = Words.constant(name);
    return constants.take(constant.equals(name) ? constant + "_" : constant);
  }

  private ClassName message(String name) {
    return types.messages().nestedClass(name);
  }

  private static List<OperationPlan.Field> fields(OperationModel model) {
    FreeNames names = new FreeNames();
    return model.parameters().stream().map(parameter -> field(parameter, names)).toList();
  }

  private static OperationPlan.Field field(ParameterModel parameter, FreeNames names) {
    String name = parameter.name();
    return new OperationPlan.Field(
        names.take(JavaNames.isForbiddenComponent(name) ? name + "_" : name),
        parameter,
        Known.has(parameter.annotations(), Known.SENSITIVE));
  }

  private static Optional<OperationPlan.ResultField> result(OperationModel model) {
    String name = ResultFacts.name(model).filter(ResultFacts::isGood).orElse(ResultFacts.UNNAMED);
    boolean sensitive = Known.has(model.annotations(), Known.SENSITIVE);
    return model.result().type().map(type -> new OperationPlan.ResultField(name, type, sensitive));
  }

  private Optional<Duration> timeout(OperationModel model) {
    return PolicyFacts.find(service, model, Known.TIMEOUT)
        .flatMap(timeout -> TimeoutText.of(timeout.text("value", "")).value());
  }
}
