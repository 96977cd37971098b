package io.kitgen.processor.validate.type;

import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.DataType.ClassType;
import io.kitgen.processor.model.DataType.RecordType;
import io.kitgen.processor.model.DataType.SealedType;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.facts.Words;
import io.kitgen.processor.model.json.Jackson;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.model.json.RecordFacts;
import io.kitgen.processor.model.json.bean.ClassFacts;
import io.kitgen.processor.model.json.union.TypeInfo;
import io.kitgen.processor.model.json.union.Union;
import io.kitgen.processor.model.json.union.Variant;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.problem.JsonProblems;
import io.kitgen.processor.spi.problem.TypeProblems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** JSON can say which variant a value is, each in its own way. */
public final class UnionRule {

  private static final List<String> KNOWN =
      List.of("use", "include", "property", "visible", "defaultImpl");

  private final DataType type;
  private final Map<TypeName, DataType> types;
  private final String name;

  /**
   * @param type a sealed type, or one that may be a variant
   * @param types those of the service
   */
  public UnionRule(DataType type, Map<TypeName, DataType> types) {
    this.type = type;
    this.types = types;
    this.name = type.raw().simpleName();
  }

  /** What is wrong with how its JSON says what it is. */
  public Stream<Problem> check() {
    Optional<AnnotationModel> info = AnnotationModel.find(type.annotations(), Jackson.TYPE_INFO);
    Optional<Problem> refused = info.flatMap(this::refused);
    if (refused.isPresent()) {
      return isToldAbove(info.get()) ? Stream.empty() : refused.stream();
    }
    Optional<Union> union =
        type instanceof SealedType sealed
            ? Optional.of(Union.of(sealed, types))
            : Union.ofMember(type);
    return union.stream().flatMap(found -> check(found, info));
  }

  /** Whether a variant has the annotation of its sealed type. */
  private boolean isToldAbove(AnnotationModel info) {
    return !(type instanceof SealedType)
        && types.values().stream()
            .filter(SealedType.class::isInstance)
            .flatMap(other -> AnnotationModel.find(other.annotations(), Jackson.TYPE_INFO).stream())
            .anyMatch(other -> other.values().equals(info.values()));
  }

  private Optional<Problem> refused(AnnotationModel info) {
    Optional<String> attribute =
        info.values().keySet().stream().filter(key -> !KNOWN.contains(key)).findFirst();
    return attribute
        .map(
            key ->
                JsonProblems.UNSUPPORTED_JSON_ANNOTATION.at(
                    info.origin(key), info.type().simpleName(), " with " + key))
        .or(
            () ->
                TypeInfo.objection(info)
                    .map(reason -> TypeProblems.BAD_TYPE_INFO.at(info.origin(), name, reason)));
  }

  private Stream<Problem> check(Union union, Optional<AnnotationModel> info) {
    List<Problem> problems = new ArrayList<>(ids(union));
    for (Variant variant : union.variants()) {
      form(union.info(), variant).ifPresent(problems::add);
    }
    info.filter(annotation -> type instanceof SealedType)
        .flatMap(annotation -> fallback(union, annotation))
        .ifPresent(problems::add);
    return problems.stream();
  }

  private List<Problem> ids(Union union) {
    Map<String, Variant> taken = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (Variant variant : union.variants()) {
      Stream.concat(Stream.of(variant.id()), variant.aliases().stream())
          .forEach(
              id -> {
                Variant other = taken.putIfAbsent(id, variant);
                if (other != null) {
                  problems.add(
                      TypeProblems.SAME_TYPE_ID.at(
                          origin(variant), simple(other), simple(variant), name, id));
                }
              });
    }
    return problems;
  }

  private Optional<Problem> form(TypeInfo info, Variant variant) {
    if (!info.form().isMember()) {
      return Optional.empty();
    }
    DataType model = Objects.requireNonNull(types.get(variant.type()));
    Optional<List<JsonMember>> written = written(model);
    if (written.isEmpty()) {
      return Optional.of(
          TypeProblems.VARIANT_WITHOUT_MEMBERS.at(origin(variant), simple(variant), name));
    }
    boolean writes = written.get().stream().anyMatch(m -> m.name().equals(info.property()));
    boolean reads = read(model).anyMatch(m -> m.name().equals(info.property()));
    boolean existing = info.form() == TypeInfo.Form.EXISTING_PROPERTY;
    boolean fits = existing ? writes && (!reads || info.visible()) : !writes && !reads;
    return fits
        ? Optional.empty()
        : Optional.of(
            TypeProblems.TYPE_MEMBER_TAKEN.at(
                origin(variant),
                simple(variant),
                existing
                    ? "must have a member \"" + info.property() + "\", and see it when it is read"
                    : "has a member \"" + info.property() + "\" of its own"));
  }

  private static Optional<List<JsonMember>> written(DataType type) {
    if (type instanceof RecordType record && RecordFacts.value(record).isEmpty()) {
      return Optional.of(RecordFacts.of(record).written());
    }
    return type instanceof ClassType made && ClassFacts.of(made).value().isEmpty()
        ? Optional.of(ClassFacts.of(made).written())
        : Optional.empty();
  }

  private static Stream<JsonMember> read(DataType type) {
    if (type instanceof RecordType record) {
      return RecordFacts.of(record).components().stream().filter(JsonMember::read);
    }
    return type instanceof ClassType made
        ? ClassFacts.of(made).making().read().stream()
        : Stream.empty();
  }

  private Optional<Problem> fallback(Union union, AnnotationModel info) {
    return Union.written(type.annotations())
        .filter(wanted -> union.fallback().isEmpty() || !union.info().form().isMember())
        .map(
            wanted ->
                TypeProblems.BAD_DEFAULT_VARIANT.at(
                    info.origin("defaultImpl"), Words.simple((TypeName) wanted), name));
  }

  private Origin origin(Variant variant) {
    return Objects.requireNonNull(types.get(variant.type())).origin();
  }

  private static String simple(Variant variant) {
    return Words.simple(variant.type());
  }
}
