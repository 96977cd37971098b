package io.kitgen.processor.transport.grpc.fact;

import io.kitgen.processor.plan.ContractFact;
import io.kitgen.processor.plan.proto.ProtoError;
import io.kitgen.processor.plan.proto.ProtoField;
import io.kitgen.processor.plan.proto.ProtoMethod;
import io.kitgen.processor.plan.proto.ProtoPayload;
import io.kitgen.processor.plan.proto.ProtoPlan;
import io.kitgen.processor.plan.proto.ProtoType;
import io.kitgen.processor.plan.proto.ProtoValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The facts of a service over gRPC, as the {@code .proto} would write them: {@code message.Order}
 * is {@code string id = 1} and, for what is gone, {@code reserved 2} and {@code reserved note}.
 */
public final class ProtoFacts {

  private final ProtoPlan proto;

  private ProtoFacts(ProtoPlan proto) {
    this.proto = proto;
  }

  /** Those of {@code proto}. */
  public static Stream<ContractFact> of(ProtoPlan proto) {
    ProtoFacts facts = new ProtoFacts(proto);
    return Stream.of(
            Stream.of(ContractFact.binaryWire(), ContractFact.of("service", proto.serviceName())),
            proto.methods().stream().flatMap(facts::method),
            proto.errors().stream().map(ProtoFacts::error),
            proto.types().stream().flatMap(facts::type))
        .flatMap(each -> each);
  }

  private static ContractFact error(ProtoError error) {
    return ContractFact.of("error." + error.error().name(), error.message().name());
  }

  /** What a message is called no wire says, but its numbers are to be found by it. */
  private Stream<ContractFact> method(ProtoMethod method) {
    return Stream.of(
        ContractFact.of(method.operation(), "method", method.name()),
        ContractFact.of(method.operation(), "request", text(method.request())),
        ContractFact.of(method.operation(), "response", text(method.response())));
  }

  private String text(ProtoPayload payload) {
    return (payload instanceof ProtoPayload.Messages ? "stream " : "") + local(payload.message());
  }

  private Stream<ContractFact> type(ProtoType type) {
    List<String> lines = new ArrayList<>();
    if (type instanceof ProtoType.Message message) {
      message.fields().forEach(field -> lines.add(field(field)));
      error(message)
          .ifPresent(error -> lines.add("string " + error.name() + " = " + error.number()));
    } else if (type instanceof ProtoType.Wrapper wrapper) {
      lines.add(field(wrapper.field()));
    } else if (type instanceof ProtoType.Union union) {
      union
          .variants()
          .forEach(
              variant ->
                  lines.add(
                      "oneof "
                          + type(variant.value())
                          + " "
                          + variant.name()
                          + " = "
                          + variant.number()));
    } else if (type instanceof ProtoType.Enum constants) {
      constants.zero().ifPresent(zero -> lines.add(zero + " = 0"));
      constants.constants().forEach(each -> lines.add(each.name() + " = " + each.number()));
    }
    type.reservations().numbers().forEach(number -> lines.add("reserved " + number));
    type.reservations().names().forEach(name -> lines.add("reserved " + name));
    String name = (type instanceof ProtoType.Enum ? "enum." : "message.") + type.name();
    return lines.stream().map(line -> ContractFact.of(name, line));
  }

  /** The field for errors, if {@code message} is a response that has one. */
  private Optional<ProtoMethod.ErrorField> error(ProtoType.Message message) {
    return proto.methods().stream()
        .filter(
            method ->
                method.response() instanceof ProtoPayload.Fields fields
                    && fields.type().equals(message))
        .flatMap(method -> method.errorField().stream())
        .findFirst();
  }

  /** {@code map<string, Order> orders = 4}. */
  private String field(ProtoField field) {
    String type = type(field.value());
    String whole =
        switch (field.label()) {
          case IMPLICIT -> type;
          case OPTIONAL -> isMessage(field.value().onWire()) ? type : "optional " + type;
          case REPEATED -> "repeated " + type;
          case MAP -> "map<" + type(field.key().orElseThrow()) + ", " + type + ">";
        };
    return whole + " " + field.name() + " = " + field.number();
  }

  /** A message is always optional. */
  private static boolean isMessage(ProtoValue value) {
    return value instanceof ProtoValue.Message || value instanceof ProtoValue.WellKnown;
  }

  private String type(ProtoValue value) {
    ProtoValue onWire = value.onWire();
    if (onWire instanceof ProtoValue.Scalar scalar) {
      return scalar.kind().text();
    }
    if (onWire instanceof ProtoValue.WellKnown known) {
      return known.kind().fullName();
    }
    return onWire instanceof ProtoValue.Enum constants
        ? local(constants.name())
        : local(((ProtoValue.Message) onWire).name());
  }

  /** Without the package of the service. */
  private String local(String name) {
    String prefix = proto.full("");
    return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
  }
}
