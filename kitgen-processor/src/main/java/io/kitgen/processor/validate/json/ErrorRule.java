package io.kitgen.processor.validate.json;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.ErrorModel;
import io.kitgen.processor.model.ErrorModel.ErrorProperty;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.model.facts.error.ErrorMembers;
import io.kitgen.processor.model.json.Jackson;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.model.json.WirePolicy;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.validate.json.annotation.AnnotationRule;
import io.kitgen.processor.validate.json.annotation.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The members of a declared error. */
final class ErrorRule {

  private ErrorRule() {}

  static Stream<Problem> check(ErrorModel error, ServiceModel service) {
    List<AnnotationModel> ofType =
        Stream.concat(
                error.annotations().stream(), WirePolicy.inherited(service.annotations()).stream())
            .toList();
    boolean anyCase = WirePolicy.of(service.annotations()).anyCase();
    List<JsonMember> members =
        ErrorMembers.of(error, service).stream()
            .map(
                property ->
                    JsonMember.of(
                        property.name(),
                        property.accessor(),
                        property.type(),
                        property.annotations(),
                        ofType,
                        property.type().origin()))
            .toList();
    return Stream.of(
            AnnotationRule.check(Place.ERROR, error.annotations()),
            error.properties().stream()
                .flatMap(
                    property ->
                        AnnotationRule.check(
                            Place.ERROR_PROPERTY, property.annotations(), property.type())),
            error.properties().stream().flatMap(property -> reserved(property).stream()),
            new MemberRule(error.type().simpleName(), anyCase).check(members, members))
        .flatMap(problems -> problems);
  }

  private static Optional<Problem> reserved(ErrorProperty property) {
    return AnnotationModel.find(property.annotations(), Jackson.PROPERTY)
        .filter(annotation -> ErrorMembers.isReserved(annotation.text("value", "")))
        .map(
            annotation ->
                AnnotationRule.refuse(
                    annotation, ", since the wire keeps that name of an error for itself"));
  }
}
