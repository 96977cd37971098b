package io.kitgen.processor.plan.json;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.ScalarKind;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.model.facts.OperationFacts;
import io.kitgen.processor.model.facts.SharedCodec;
import io.kitgen.processor.model.facts.TypeWalk;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.model.json.RecordFacts;
import io.kitgen.processor.model.json.WirePolicy;
import io.kitgen.processor.plan.ErrorPlan;
import io.kitgen.processor.plan.OperationPlan;
import io.kitgen.processor.plan.ServicePlan;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The JSON of a service with every name decided: which codecs the generated {@code ShopJson} has,
 * and what other generated code calls them. A pure function of the plan.
 */
public final class JsonPlan {

  private static final ClassName CODECS = ClassName.get("io.kitgen.runtime.json", "JsonCodecs");
  private static final ClassName FORMATS = ClassName.get("io.kitgen.runtime.text", "TextFormats");

  // The kinds that are no texts in JSON, and texts themselves.
  private static final Set<ScalarKind> OWN_CODECS =
      EnumSet.of(
          ScalarKind.BOOLEAN,
          ScalarKind.BYTE,
          ScalarKind.SHORT,
          ScalarKind.CHAR,
          ScalarKind.INT,
          ScalarKind.LONG,
          ScalarKind.FLOAT,
          ScalarKind.DOUBLE,
          ScalarKind.STRING,
          ScalarKind.BIG_INTEGER,
          ScalarKind.BIG_DECIMAL,
          ScalarKind.YEAR);

  private final ServicePlan plan;
  private final WirePolicy policy;
  private final List<AnnotationModel> inherited;
  private final UniqueNames constants = new UniqueNames();
  private final TypeCollector collector;
  private final Map<String, JsonError> errors = new LinkedHashMap<>();

  private JsonPlan(ServicePlan plan) {
    this.plan = plan;
    this.policy = WirePolicy.of(plan.service().annotations());
    this.inherited = WirePolicy.inherited(plan.service().annotations());
    this.collector = new TypeCollector(plan.service(), constants);
  }

  /** The JSON of {@code plan}, the bodies that transports asked for included. */
  public static JsonPlan of(ServicePlan plan) {
    return plan.derived().get(JsonPlan.class, () -> make(plan));
  }

  private static JsonPlan make(ServicePlan plan) {
    JsonPlan json = new JsonPlan(plan);
    json.reserve();
    plan.operations().forEach(json::add);
    return json;
  }

  /** What other generated code counts on keeps its name. */
  private void reserve() {
    for (OperationPlan operation : plan.operations()) {
      constants.take(operation.constant() + "_REQUEST");
      constants.take(operation.constant() + "_RESPONSE");
      operation.errors().stream()
          .filter(error -> !constants.all().contains(error.constant()))
          .forEach(error -> constants.take(error.constant()));
    }
    plan.bodies().forEach(body -> constants.take(body.constant()));
  }

  private void add(OperationPlan operation) {
    if (hasRequest(operation)) {
      collector.object(
          operation.request(),
          name(operation.request().simpleName()),
          operation.constant() + "_REQUEST",
          members(operation.fields(), inherited));
    }
    plan.bodies().stream()
        .filter(body -> body.operation().name().equals(operation.name()))
        .forEach(
            body ->
                collector.object(
                    body.type(),
                    name(body.type().simpleName()),
                    body.constant(),
                    members(body.fields(), withPolicy(body.annotations()))));
    if (hasResponse(operation)) {
      addResponse(operation);
    }
    operation
        .fields()
        .forEach(field -> collector.visitWhole(TypeWalk.message(field.parameter().type())));
    operation.result().ifPresent(result -> collector.visitWhole(TypeWalk.message(result.type())));
    operation.errors().forEach(this::add);
  }

  /** Whether the request of {@code operation} has JSON as a whole: nothing in it flows. */
  public static boolean hasRequest(OperationPlan operation) {
    return !OperationFacts.takesStream(operation.model()) && operation.messagesIn().isEmpty();
  }

  /** Whether the response of {@code operation} has JSON as a whole. */
  public static boolean hasResponse(OperationPlan operation) {
    return !OperationFacts.returnsStream(operation.model()) && operation.messagesOut().isEmpty();
  }

  private void addResponse(OperationPlan operation) {
    String name = name(operation.response().simpleName());
    String constant = operation.constant() + "_RESPONSE";
    List<JsonMember> members = operation.result().stream().map(JsonPlan::member).toList();
    if (members.isEmpty() || operation.resultWrapped()) {
      collector.object(operation.response(), name, constant, members);
    } else {
      collector.value(operation.response(), name, constant, members.get(0));
    }
  }

  private static JsonMember member(OperationPlan.ResultField result) {
    String name = result.name();
    return JsonMember.of(name, name, result.type(), List.of(), List.of(), Origin.UNKNOWN);
  }

  private void add(ErrorPlan error) {
    if (errors.containsKey(error.constant())) {
      return;
    }
    List<JsonMember> members =
        error.members().stream()
            .map(
                property ->
                    JsonMember.of(
                        property.name(),
                        property.accessor(),
                        property.type(),
                        property.annotations(),
                        withPolicy(error.model().annotations()),
                        property.type().origin()))
            .toList();
    errors.put(
        error.constant(), new JsonError(error, name(error.model().type().simpleName()), members));
    members.forEach(member -> collector.visit(member.type()));
  }

  private List<AnnotationModel> withPolicy(List<AnnotationModel> annotations) {
    return Stream.concat(annotations.stream(), inherited.stream()).toList();
  }

  /** {@code members}, with those of which what is unwrapped is made in its place. */
  public List<JsonMember> taken(List<JsonMember> members) {
    return RecordFacts.taken(members, plan.service().types());
  }

  /** {@code members}, with those that are written of what is unwrapped in its place. */
  public List<JsonMember> given(List<JsonMember> members) {
    return RecordFacts.given(members, plan.service().types());
  }

  /** What the service says of all its JSON. */
  public WirePolicy policy() {
    return policy;
  }

  private String name(String wanted) {
    return collector.name(List.of(wanted));
  }

  private static List<JsonMember> members(
      List<OperationPlan.Field> fields, List<AnnotationModel> typeAnnotations) {
    List<JsonMember> members = new ArrayList<>();
    for (OperationPlan.Field field : fields) {
      members.add(
          JsonMember.of(
              field.name(),
              field.name(),
              field.parameter().type(),
              field.parameter().annotations(),
              typeAnnotations,
              field.parameter().origin()));
    }
    return List.copyOf(members);
  }

  /**
   * The codec of a type as an expression: {@code ShopJson.ORDER}, {@code JsonCodecs.LONG}. Of an
   * {@code Optional} it is that of its value, of many messages that of each. For any parameter's
   * and result's type, and for every record and enum. It reads and writes anything but null.
   */
  public CodeBlock codec(TypeUse type) {
    TypeShape shape = type.shape();
    if (shape instanceof TypeShape.OptionalOf optional) {
      return codec(optional.value());
    }
    if (shape instanceof TypeShape.Messages messages) {
      return codec(messages.item());
    }
    if (shape instanceof TypeShape.Bytes) {
      return CodeBlock.of("$T.BYTES", CODECS);
    }
    if (shape instanceof TypeShape.Scalar scalar) {
      Optional<CodeBlock> instant = instant(scalar.kind());
      if (instant.isPresent()) {
        return instant.get();
      }
      return hasOwnMethod(scalar.kind())
          ? CodeBlock.of("$T.$L", CODECS, scalar.kind())
          : CodeBlock.of("$T.text($T.$L)", CODECS, FORMATS, scalar.kind());
    }
    if (shape instanceof TypeShape.Coded coded && coded.codec().free()) {
      return free(coded.codec());
    }
    return constant(find(type).flatMap(JsonType::constant));
  }

  /** {@code JsonValue.CODEC}. */
  public static CodeBlock free(TypeShape.Coded.Codec codec) {
    return CodeBlock.of("$T.$L", codec.type(), codec.instance().orElseThrow());
  }

  /** The codec of a request, a response or a part of a request: {@code ShopJson.SUM_REQUEST}. */
  public CodeBlock codec(ClassName message) {
    return constant(
        Optional.ofNullable(collector.types().get(TypeIdentity.of(message)))
            .flatMap(JsonType::constant));
  }

  /**
   * The text format of a scalar, an enum or a record that is by {@code @JsonValue} one of these, as
   * an expression: {@code TextFormats.UUID}, {@code ShopJson.COLOR_FORMAT}, {@code
   * TextFormats.mapped(TextFormats.UUID, OrderId::new, OrderId::id)}. For every enum that the
   * service reaches.
   */
  public CodeBlock textFormat(TypeUse type) {
    if (type.shape() instanceof TypeShape.Scalar scalar) {
      return CodeBlock.of("$T.$L", FORMATS, scalar.kind());
    }
    Optional<JsonType> found = find(type);
    if (found.orElse(null) instanceof JsonType.ValueType record) {
      return CodeBlock.of(
          "$T.mapped($L,$W$T::new,$W$T::$N)",
          FORMATS,
          textFormat(record.value().type()),
          record.type(),
          record.type(),
          record.value().accessor());
    }
    return constant(found.flatMap(JsonType::format));
  }

  private CodeBlock constant(Optional<String> name) {
    // A service with errors may ask for what has no codec; its skeleton has no bodies.
    return name.map(constant -> CodeBlock.of("$T.$L", plan.json(), constant))
        .orElseGet(() -> CodeBlock.of("null"));
  }

  /** What is known of the type that is called {@code name}. */
  public Optional<JsonType> find(TypeName name) {
    return Optional.ofNullable(collector.types().get(TypeIdentity.of(name)));
  }

  /** What is known of a record, an enum or a container. */
  public Optional<JsonType> find(TypeUse type) {
    return Optional.ofNullable(collector.types().get(TypeIdentity.of(type)));
  }

  /** The JSON of what the operations of {@code plan} return, without messages. */
  public static JsonPlan ofResults(ServicePlan plan) {
    JsonPlan json = new JsonPlan(plan);
    plan.operations().stream()
        .flatMap(operation -> operation.result().stream())
        .forEach(result -> json.collector.visitWhole(TypeWalk.message(result.type())));
    return json;
  }

  /**
   * The codec of {@code type} that services share, as an expression: {@code OrderJson.ORDER}. Not
   * where this service has its own ideas of JSON, or writes something before its members.
   */
  public Optional<CodeBlock> shared(JsonType type) {
    boolean ordinary =
        plan.service().codecs().isEmpty()
            && AnnotationModel.find(plan.service().annotations(), Known.JSON_POLICY).isEmpty()
            && !isJoined(type)
            && type.equals(collector.types().get(TypeIdentity.of(type.type())));
    return Optional.ofNullable(plan.service().types().get(type.type()))
        .filter(model -> ordinary)
        .flatMap(
            model ->
                SharedCodec.of(model)
                    .filter(holder -> !holder.equals(plan.json()))
                    .map(holder -> CodeBlock.of("$T.$L", holder, SharedCodec.constant(model))));
  }

  /** Whether it has messages: else it is about one type alone. */
  public boolean isOfService() {
    return plan.operations().stream()
        .anyMatch(
            operation ->
                !hasResponse(operation)
                    || collector.types().containsKey(TypeIdentity.of(operation.response())));
  }

  /** How a variant looks without what says that it is this one. */
  public JsonType body(TypeName variant) {
    TypeIdentity identity = TypeIdentity.of(variant);
    return Optional.ofNullable(collector.bodies().get(identity))
        .or(() -> Optional.ofNullable(collector.types().get(identity)))
        .orElseThrow(() -> new IllegalStateException("no JSON for " + variant));
  }

  /** Whether the members of {@code type} are also written behind its name in one object. */
  public boolean isJoined(JsonType type) {
    return !typeMembers(type).isEmpty() && body(type.type()).equals(type);
  }

  /** The members by which objects of {@code type} say, beside their own, what they are. */
  public List<String> typeMembers(JsonType type) {
    return List.copyOf(collector.typeMembers(TypeIdentity.of(type.type())));
  }

  /** Every type, in the order in which the service comes upon them. */
  public List<JsonType> types() {
    List<JsonType> all = new ArrayList<>(collector.types().values());
    all.addAll(collector.bodies().values());
    return List.copyOf(all);
  }

  /** The parameters of {@code operation} as members of its request, in order. */
  public List<JsonMember> request(OperationPlan operation) {
    return members(operation.fields(), List.of());
  }

  /** Every declared error, once. */
  public List<JsonError> errors() {
    return List.copyOf(errors.values());
  }

  /** The names of constants that are given. */
  public Set<String> constants() {
    return constants.all();
  }

  /** Whether kitgen gives {@code kind} a method of its own in JSON; else it is a text. */
  public boolean hasOwnMethod(ScalarKind kind) {
    return OWN_CODECS.contains(kind) && !(kind == ScalarKind.LONG && policy.longsAsText());
  }

  /** {@code JsonCodecs.EPOCH_MILLIS}: the codec of an {@code Instant} that is no text. */
  public Optional<CodeBlock> instant(ScalarKind kind) {
    return kind == ScalarKind.INSTANT && policy.instants() != WirePolicy.Instants.ISO
        ? Optional.of(CodeBlock.of("$T.$L", CODECS, policy.instants()))
        : Optional.empty();
  }
}
