package io.kitgen.processor.plan.proto.planning;

import com.palantir.javapoet.ClassName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.Nullness;
import io.kitgen.processor.model.ScalarKind;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.model.proto.ProtoNames;
import io.kitgen.processor.model.proto.Width;
import io.kitgen.processor.plan.proto.Objection;
import io.kitgen.processor.plan.proto.ProtoField;
import io.kitgen.processor.plan.proto.ProtoField.Label;
import io.kitgen.processor.plan.proto.ProtoValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes fields of members. */
final class Fields {

  private final Values values;
  private final Consumer<Objection> objections;

  Fields(Values values, Consumer<Objection> objections) {
    this.values = values;
    this.objections = objections;
  }

  /** What a field holds, and how often. */
  private record Content(Label label, ProtoValue value, Optional<ProtoValue> key) {}

  /** The field of {@code candidate}; empty where its type has no form, which is said. */
  Optional<ProtoField> of(Candidate candidate, int number) {
    JsonMember member = candidate.member();
    if (!member.layout().isNamed()) {
      object(
          Objection.Kind.BAD_LAYOUT,
          candidate,
          member.property(),
          member.layout().kind() == JsonMember.Layout.Kind.UNWRAPPED
              ? "its members stand among those around it"
              : "it takes whatever has no place elsewhere");
      return Optional.empty();
    }
    String name = candidate.name();
    Optional<Content> content = content(candidate);
    content.ifPresent(found -> checkWidth(candidate, found.value()));
    return content.map(
        found ->
            new ProtoField(
                name,
                Optional.of(member.name()).filter(json -> !json.equals(ProtoNames.json(name))),
                number,
                found.label(),
                found.value(),
                found.key(),
                member,
                candidate.javadoc()));
  }

  /** The field of a wrapper: {@code values = 1}, or {@code value = 1} of an optional. */
  Optional<ProtoField> ofWrapped(TypeUse whole) {
    String name = whole.shape() instanceof TypeShape.OptionalOf ? "value" : "values";
    JsonMember member = JsonMember.of(name, name, whole, List.of(), List.of(), whole.origin());
    return of(new Candidate(member, List.of(), ""), 1);
  }

  private Optional<Content> content(Candidate candidate) {
    TypeUse type = candidate.member().type();
    Width width = candidate.width();
    String name = candidate.member().property();
    TypeShape shape = type.shape();
    if (shape instanceof TypeShape.Sequence sequence) {
      return values.element(sequence.element(), width, name).map(Fields::repeated);
    }
    if (shape instanceof TypeShape.ArrayOf array) {
      return values.element(array.element(), width, name).map(Fields::repeated);
    }
    if (shape instanceof TypeShape.MapOf map) {
      Optional<ProtoValue> key = values.key(map.key());
      return values
          .element(map.value(), width, name)
          .filter(value -> key.isPresent())
          .map(value -> new Content(Label.MAP, value, key));
    }
    if (shape instanceof TypeShape.OptionalOf optional) {
      return values
          .element(optional.value(), width, name)
          .map(value -> new Content(Label.OPTIONAL, value, Optional.empty()));
    }
    return values
        .of(type, width)
        .map(value -> new Content(label(candidate, value), value, Optional.empty()));
  }

  private static Content repeated(ProtoValue element) {
    return new Content(Label.REPEATED, element, Optional.empty());
  }

  /** A default must know whether something came. */
  private static Label label(Candidate candidate, ProtoValue value) {
    TypeUse type = candidate.member().type();
    boolean always = type.key().isPrimitive() || type.nullness() == Nullness.NON_NULL;
    ProtoValue onWire = value.onWire();
    boolean message =
        onWire instanceof ProtoValue.Message || onWire instanceof ProtoValue.WellKnown;
    return always && !message && candidate.member().defaultText().isEmpty()
        ? Label.IMPLICIT
        : Label.OPTIONAL;
  }

  private void checkWidth(Candidate candidate, ProtoValue value) {
    Width width = candidate.width();
    width
        .contradiction()
        .ifPresent(
            annotation ->
                objections.accept(
                    Objection.of(
                        Objection.Kind.CONTRADICTION,
                        annotation.origin(),
                        annotation.type().simpleName(),
                        other(width).simpleName())));
    if (!isInteger(value.onWire().java())) {
      width
          .annotations()
          .forEach(
              annotation ->
                  objections.accept(
                      Objection.of(
                          Objection.Kind.NO_INTEGER,
                          annotation.origin(),
                          annotation.type().simpleName(),
                          candidate.member().property())));
    }
  }

  private static ClassName other(Width width) {
    return width.annotations().stream()
        .map(AnnotationModel::type)
        .filter(type -> !type.simpleName().equals("ZigZag"))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isInteger(TypeUse type) {
    return type.shape() instanceof TypeShape.Scalar scalar
        && (scalar.kind() == ScalarKind.INT || scalar.kind() == ScalarKind.LONG);
  }

  private void object(Objection.Kind kind, Candidate candidate, Object... arguments) {
    objections.accept(Objection.of(kind, candidate.member().origin(), arguments));
  }
}
