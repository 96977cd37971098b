package io.kitgen.processor.plan.proto.planning;

import com.palantir.javapoet.ClassName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.model.proto.ProtoNames;
import io.kitgen.processor.plan.ErrorPlan;
import io.kitgen.processor.plan.OperationPlan;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.plan.proto.Objection;
import io.kitgen.processor.plan.proto.ProtoError;
import io.kitgen.processor.plan.proto.ProtoMethod;
import io.kitgen.processor.plan.proto.ProtoPlan;
import io.kitgen.processor.plan.proto.ProtoType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Plans the Protocol Buffers of a service. Total: of a service with errors too there is a plan,
 * without what has no form.
 */
public final class ProtoPlanner {

  private final ServicePlan plan;
  private final AnnotationModel api;
  private final List<Objection> objections;

  private ProtoPlanner(ServicePlan plan, List<Objection> objections) {
    this.plan = plan;
    this.objections = objections;
    this.api =
        AnnotationModel.find(plan.service().annotations(), Known.GRPC_API)
            .orElseGet(
                () ->
                    new AnnotationModel(
                        ClassName.bestGuess(Known.GRPC_API), Map.of(), plan.service().origin()));
  }

  private record Planned(ProtoPlan plan, List<Objection> objections) {}

  /** The Protocol Buffers of {@code plan}, made once. */
  public static ProtoPlan of(ServicePlan plan) {
    return planned(plan).plan();
  }

  /** What of {@code plan} Protocol Buffers cannot carry. */
  public static List<Objection> objections(ServicePlan plan) {
    return planned(plan).objections();
  }

  private static Planned planned(ServicePlan plan) {
    return plan.derived()
        .get(
            Planned.class,
            () -> {
              List<Objection> objections = new ArrayList<>();
              ProtoPlan proto = new ProtoPlanner(plan, objections).plan();
              return new Planned(proto, objections.stream().distinct().toList());
            });
  }

  private ProtoPlan plan() {
    String packageName =
        name("packageName", plan.service().type().packageName(), Objection.Kind.BAD_PACKAGE);
    String service =
        name("service", plan.service().type().simpleName(), Objection.Kind.BAD_SERVICE);
    Consumer<Objection> said = objections::add;
    Registry registry = new Registry(plan, packageName, said);
    Values values = new Values(registry, said);
    Messages messages = new Messages(registry, plan.numbers(), values, said);
    Candidates candidates = new Candidates(plan.service().annotations());
    registry.claim(service, api.origin("service"));
    List<ProtoType> types = new ArrayList<>();
    boolean inResult = "IN_RESULT".equals(api.values().get("errors"));
    Methods methods =
        new Methods(registry, values, messages, candidates, inResult, types::add, said);
    List<ProtoMethod> all = plan.operations().stream().map(methods::plan).toList();
    List<ProtoError> errors = errors(registry, messages, candidates);
    errors.forEach(error -> types.add(error.message()));
    for (var use = registry.next(); use.isPresent(); use = registry.next()) {
      messages.plan(use.get()).ifPresent(types::add);
    }
    return new ProtoPlan(
        packageName,
        service,
        file(packageName, service),
        FileOptions.of(api, said),
        Imports.of(types),
        all,
        List.copyOf(types),
        errors);
  }

  private String name(String member, String usual, Objection.Kind bad) {
    String name = Optional.of(api.text(member, "")).filter(n -> !n.isEmpty()).orElse(usual);
    boolean good =
        bad == Objection.Kind.BAD_PACKAGE
            ? name.isEmpty() || ProtoNames.isPackage(name)
            : ProtoNames.isIdentifier(name);
    if (!good) {
      objections.add(Objection.of(bad, api.origin(member), name));
    }
    return name;
  }

  /** {@code acme/orders/v1/order_service.proto}. */
  private static String file(String packageName, String service) {
    String folder = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
    return folder + ProtoNames.field(service) + ".proto";
  }

  private List<ProtoError> errors(Registry registry, Messages messages, Candidates candidates) {
    Map<String, ProtoError> all = new LinkedHashMap<>();
    for (OperationPlan operation : plan.operations()) {
      for (ErrorPlan error : operation.errors()) {
        all.computeIfAbsent(error.constant(), any -> error(error, registry, messages, candidates));
      }
    }
    return List.copyOf(all.values());
  }

  private static ProtoError error(
      ErrorPlan error, Registry registry, Messages messages, Candidates candidates) {
    String simple = error.model().type().simpleName();
    String bare = simple.replaceFirst("(?<=.)Exception$", "");
    Messages.Draft draft =
        new Messages.Draft(
            registry.free(bare, simple),
            error.model().type(),
            candidates.error(error),
            error.model().annotations(),
            Optional.empty(),
            Optional.empty(),
            "",
            error.model().origin());
    return new ProtoError(error, messages.make(draft).message());
  }
}
