package io.kitgen.processor.generate.contract;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.kitgen.contract.Contract;
import io.kitgen.contract.ErrorContract;
import io.kitgen.contract.MemberContract;
import io.kitgen.contract.OperationContract;
import io.kitgen.contract.ResultContract;
import io.kitgen.contract.TransportFacts;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.OperationModel.Result;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.plan.ContractFact;
import io.kitgen.processor.plan.ErrorPlan;
import io.kitgen.processor.plan.GeneratorVersion;
import io.kitgen.processor.plan.OperationPlan;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.plan.json.JsonError;
import io.kitgen.processor.plan.json.JsonPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a planned service promises. */
public final class ServiceContract {

  private final ServicePlan plan;
  private final JsonPlan json;

  private ServiceContract(ServicePlan plan) {
    this.plan = plan;
    this.json = JsonPlan.of(plan);
  }

  /** The contract of {@code plan}. */
  public static Contract of(ServicePlan plan) {
    return new ServiceContract(plan).contract();
  }

  private Contract contract() {
    ServiceModel service = plan.service();
    return new Contract(
        GeneratorVersion.TEXT,
        plan.name(),
        service.type().reflectionName(),
        service.javadoc(),
        policy(service),
        facts(""),
        plan.operations().stream().map(this::operation).toList(),
        new TypeContracts(json, service.types()).all());
  }

  private static Map<String, String> policy(ServiceModel service) {
    Map<String, String> texts = new TreeMap<>();
    AnnotationModel.find(service.annotations(), Known.JSON_POLICY)
        .ifPresent(policy -> policy.values().forEach((n, value) -> texts.put(n, value.toString())));
    return texts;
  }

  private OperationContract operation(OperationPlan operation) {
    return new OperationContract(
        operation.name(),
        operation.model().method(),
        parameterTypes(operation),
        operation.model().takesContext(),
        kind(operation),
        operation.model().javadoc(),
        operation.model().deprecated(),
        parameters(operation),
        result(operation),
        operation.errors().stream().map(this::error).toList(),
        operation.idempotent(),
        operation.nonBlocking(),
        operation.timeout().map(Duration::toString),
        PolicyContracts.of(operation),
        facts(operation.name()));
  }

  private static String kind(OperationPlan operation) {
    boolean out = operation.messagesOut().isPresent();
    if (operation.messagesIn().isPresent()) {
      return out ? OperationContract.BIDI_STREAM : OperationContract.CLIENT_STREAM;
    }
    return out ? OperationContract.SERVER_STREAM : OperationContract.UNARY;
  }

  private static List<String> parameterTypes(OperationPlan operation) {
    return operation.model().parameters().stream()
        .map(parameter -> erased(parameter.type().key()).toString())
        .toList();
  }

  private static TypeName erased(TypeName type) {
    if (type instanceof ArrayTypeName array) {
      return ArrayTypeName.of(erased(array.componentType()));
    }
    return type instanceof ParameterizedTypeName generic ? generic.rawType() : type;
  }

  private List<MemberContract> parameters(OperationPlan operation) {
    List<MemberContract> parameters = new ArrayList<>();
    List<JsonMember> members = json.request(operation);
    for (int i = 0; i < members.size(); i++) {
      OperationPlan.Field field = operation.fields().get(i);
      parameters.add(
          MemberContracts.parameter(
              members.get(i), field.sensitive(), field.parameter().javadoc()));
    }
    return parameters;
  }

  private static ResultContract result(OperationPlan operation) {
    Result model = operation.model().result();
    Optional<MemberContract> value =
        operation
            .result()
            .map(
                result ->
                    MemberContracts.result(
                        result.name(), result.type(), result.sensitive(), model.javadoc()));
    return new ResultContract(
        value,
        operation.resultWrapped(),
        operation.errorMember(),
        model.style() != Result.Style.BLOCKING);
  }

  private ErrorContract error(ErrorPlan error) {
    return new ErrorContract(
        error.name(),
        error.model().type().toString(),
        error.model().checked(),
        error.code(),
        error.httpStatus(),
        error.problemType(),
        json.errors().stream()
            .filter(known -> known.plan().constant().equals(error.constant()))
            .map(JsonError::members)
            .flatMap(List::stream)
            .map(member -> MemberContracts.of(member, ""))
            .toList());
  }

  private SortedMap<String, TransportFacts> facts(String operation) {
    SortedMap<String, TransportFacts> all = new TreeMap<>();
    plan.facts()
        .forEach(
            (transport, facts) -> {
              Map<String, List<String>> values = new TreeMap<>();
              facts.stream()
                  .filter(fact -> fact.operation().equals(operation))
                  .forEach(fact -> add(fact, values));
              if (operation.isEmpty() || !values.isEmpty()) {
                all.put(transport, TransportFacts.of(values));
              }
            });
    return all;
  }

  private static void add(ContractFact fact, Map<String, List<String>> values) {
    values.computeIfAbsent(fact.name(), name -> new ArrayList<>()).add(fact.value());
  }
}
