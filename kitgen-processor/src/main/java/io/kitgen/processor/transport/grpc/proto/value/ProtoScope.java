package io.kitgen.processor.transport.grpc.proto.value;

import static java.util.stream.Collectors.toSet;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.generate.code.MessageNames;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.json.EnumFacts;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.plan.json.JsonPlan;
import io.kitgen.processor.plan.proto.ProtoPlan;
import io.kitgen.processor.plan.proto.ProtoType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What the parts of one {@code AddServiceProto} have to know of each other. */
public final class ProtoScope {

  private final ServicePlan plan;
  private final ProtoPlan proto;
  private final JsonPlan json;
  private final Map<String, ProtoType> types = new LinkedHashMap<>();

  /** For what is planned as {@code proto}. */
  public ProtoScope(ServicePlan plan, ProtoPlan proto) {
    this.plan = plan;
    this.proto = proto;
    this.json = JsonPlan.of(plan);
    proto.types().forEach(type -> types.put(proto.full(type.name()), type));
  }

  /** The service. */
  public ServicePlan plan() {
    return plan;
  }

  /** The same in Protocol Buffers. */
  public ProtoPlan proto() {
    return proto;
  }

  /** {@code AddServiceProto}. */
  public ClassName holder() {
    return plan.type("Proto");
  }

  /** The messages and enums that have methods: those of errors have their own. */
  public List<ProtoType> types() {
    Set<String> errors =
        proto.errors().stream().map(error -> error.message().name()).collect(toSet());
    return types.values().stream().filter(type -> !errors.contains(type.name())).toList();
  }

  /** {@code type} as it is written here: a message without its holder. */
  public TypeName type(TypeName type) {
    return type instanceof ClassName name && plan.messages().equals(name.enclosingClassName())
        ? MessageNames.imported(name)
        : type.withoutAnnotations();
  }

  /** What the methods of the message or enum of this full name are called after. */
  String word(String fullName) {
    return fullName.substring(fullName.lastIndexOf('.') + 1);
  }

  /** The enum of this full name. */
  ProtoType.Enum constants(String fullName) {
    return (ProtoType.Enum) Objects.requireNonNull(types.get(fullName), fullName);
  }

  /** The constant that stands for numbers that nobody knows, if there is one. */
  public static Optional<String> otherwise(ProtoType.Enum type) {
    return EnumFacts.otherwise(type.source()).map(constant -> constant.name());
  }

  /** {@code TextFormats.UUID}. */
  CodeBlock format(TypeUse type) {
    return json.textFormat(type);
  }
}
