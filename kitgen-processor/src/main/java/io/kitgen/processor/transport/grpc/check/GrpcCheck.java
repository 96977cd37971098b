package io.kitgen.processor.transport.grpc.check;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.plan.Planner;
import io.kitgen.processor.plan.proto.Objection;
import io.kitgen.processor.plan.proto.planning.FileOptions;
import io.kitgen.processor.plan.proto.planning.ProtoPlanner;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.ProblemCode;
import io.kitgen.processor.spi.Suggestions;
import io.kitgen.processor.spi.problem.grpc.FieldProblems;
import io.kitgen.processor.spi.problem.grpc.GrpcProblems;
import java.util.stream.Stream;

/** Says what of a service gRPC cannot carry. */
public final class GrpcCheck {

  private GrpcCheck() {}

  /** All that is wrong with {@code service}. */
  public static Stream<Problem> of(ServiceModel service) {
    return Stream.concat(
        modules(service),
        ProtoPlanner.objections(Planner.plan(service)).stream().map(GrpcCheck::problem));
  }

  /** A service whose bindings are elsewhere needs the modules there. */
  private static Stream<Problem> modules(ServiceModel service) {
    boolean bound =
        AnnotationModel.find(service.annotations(), Known.KIT_SERVICE)
            .filter(annotation -> Boolean.FALSE.equals(annotation.values().get("bindings")))
            .isEmpty();
    return bound && service.absent().contains("kitgen-protobuf")
        ? Stream.of(GrpcProblems.PROTOBUF_MISSING.at(origin(service), service.type().simpleName()))
        : Stream.empty();
  }

  private static Origin origin(ServiceModel service) {
    return AnnotationModel.find(service.annotations(), Known.GRPC_API)
        .map(AnnotationModel::origin)
        .orElse(service.origin());
  }

  private static Problem problem(Objection objection) {
    Object[] arguments =
        objection.kind() == Objection.Kind.BAD_OPTION
            ? option(objection)
            : objection.arguments().toArray();
    return code(objection.kind()).at(objection.origin(), arguments);
  }

  private static Object[] option(Objection objection) {
    String text = objection.arguments().get(0).toString();
    String name = text.split("=", 2)[0].strip();
    String hint =
        FileOptions.names().contains(name) ? "" : Suggestions.didYouMean(name, FileOptions.names());
    return new Object[] {text, objection.arguments().get(1), hint};
  }

  private static ProblemCode code(Objection.Kind kind) {
    return switch (kind) {
      case BAD_PACKAGE -> GrpcProblems.BAD_PACKAGE;
      case BAD_SERVICE -> GrpcProblems.BAD_SERVICE;
      case BAD_OPTION -> GrpcProblems.BAD_OPTION;
      case MESSAGES_AND_MORE -> GrpcProblems.MESSAGES_AND_MORE;
      case SAME_TYPE_NAME -> GrpcProblems.SAME_TYPE_NAME;
      case BAD_NUMBER -> FieldProblems.BAD_NUMBER;
      case NUMBER_TWICE -> FieldProblems.NUMBER_TWICE;
      case RESERVED -> FieldProblems.RESERVED;
      case NO_FIELD -> FieldProblems.NO_FIELD;
      case NO_INTEGER -> FieldProblems.NO_INTEGER;
      case CONTRADICTION -> FieldProblems.CONTRADICTION;
      case NO_FORM -> FieldProblems.NO_FORM;
      case NULL_ELEMENT -> FieldProblems.NULL_ELEMENT;
      case BAD_LAYOUT -> FieldProblems.BAD_LAYOUT;
      case BAD_NAME -> FieldProblems.BAD_NAME;
      case SAME_NAME -> FieldProblems.SAME_NAME;
    };
  }
}
