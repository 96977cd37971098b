package io.kitgen.processor.transport.grpc.schema;

import io.kitgen.processor.plan.proto.ProtoError;
import io.kitgen.processor.plan.proto.ProtoMethod;
import io.kitgen.processor.plan.proto.ProtoPlan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The messages of errors, which say whose they are. */
final class ErrorSchemas {

  private ErrorSchemas() {}

  static Stream<TypeSchema.Message> of(ProtoPlan plan) {
    return plan.errors().stream().map(error -> message(error, plan));
  }

  private static TypeSchema.Message message(ProtoError error, ProtoPlan plan) {
    TypeSchema.Message message = TypeSchemas.message(error.message(), Optional.empty());
    return new TypeSchema.Message(
        message.name(),
        message.fields(),
        message.oneof(),
        message.reservations(),
        origin(error, throwing(error, plan)));
  }

  private static List<String> throwing(ProtoError error, ProtoPlan plan) {
    return plan.methods().stream()
        .filter(
            method ->
                method.operation().errors().stream()
                    .anyMatch(declared -> declared.name().equals(error.error().name())))
        .map(ProtoMethod::name)
        .toList();
  }

  // The error "two-zeroes" of Sum and Concat: a detail of a status INVALID_ARGUMENT.
  private static String origin(ProtoError error, List<String> methods) {
    return "The error `%s`%s, a detail of the status %s."
        .formatted(
            error.error().name(),
            methods.isEmpty() ? "" : " of " + listed(methods),
            error.error().code());
  }

  private static String listed(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
