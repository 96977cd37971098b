package io.kitgen.processor.read.bean;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType.Accessor;
import io.kitgen.processor.model.DataType.Member;
import io.kitgen.processor.model.DataType.Property;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.read.bean.Candidate.Part;
import io.kitgen.processor.read.source.AnnotationReader;
import io.kitgen.processor.read.source.Javadoc;
import io.kitgen.processor.read.source.Sources;
import io.kitgen.processor.read.type.Place;
import io.kitgen.processor.read.type.TypeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.type.TypeMirror;

/** Puts properties together from the members that Jackson sees. */
final class PropertyReader {

  private static final List<String> NAMING = List.of("JsonProperty", "JsonGetter", "JsonSetter");
  private static final String JACKSON = "com.fasterxml.jackson.annotation.";

  private final Sources sources;
  private final PackageElement home;
  private final TypeReader types;
  private final CandidateReader candidates;

  PropertyReader(Sources sources, PackageElement home, TypeReader types) {
    this.sources = sources;
    this.home = home;
    this.types = types;
    this.candidates = new CandidateReader(sources);
  }

  /**
   * The properties of a class.
   *
   * @param annotations those on the class
   */
  List<Property> read(List<Level> classes, List<AnnotationModel> annotations) {
    Visibility visibility = new Visibility(annotations);
    List<Property> found = new ArrayList<>();
    Map<String, List<Candidate>> all = candidates.read(classes);
    all.forEach(
        (name, parts) -> property(name, unlessIgnored(parts), visibility).ifPresent(found::add));
    return List.copyOf(found);
  }

  /** One part that is ignored makes Jackson ignore all, but those that are named themselves. */
  private static List<Candidate> unlessIgnored(List<Candidate> parts) {
    return parts.stream().noneMatch(part -> Visibility.isIgnored(part.annotations()))
        ? parts
        : parts.stream()
            .filter(part -> isNamed(part) && !Visibility.isIgnored(part.annotations()))
            .toList();
  }

  private static boolean isNamed(Candidate part) {
    return NAMING.stream()
        .anyMatch(name -> AnnotationModel.find(part.annotations(), JACKSON + name).isPresent());
  }

  private Optional<Property> property(String name, List<Candidate> parts, Visibility visibility) {
    List<Candidate> visible =
        parts.stream()
            .filter(p -> visibility.sees(p.element(), p.part().word(), p.annotations()))
            .sorted(Candidate.preferred())
            .toList();
    if (visible.isEmpty()) {
      return Optional.empty();
    }
    List<AnnotationModel> merged = List.of();
    for (Candidate part : parts) {
      merged = AnnotationReader.merge(merged, part.annotations());
    }
    List<AnnotationMirror> mirrors = mirrors(parts);
    Optional<Candidate> reader =
        visible.stream().filter(p -> p.part().reads() && isReachable(p.element())).findFirst();
    List<Candidate> setters = visible.stream().filter(p -> p.part() == Part.SETTER).toList();
    Optional<Candidate> writer =
        setter(setters, reader).or(() -> field(parts)).filter(p -> isReachable(p.element()));
    Optional<Accessor> getter = reader.map(p -> accessor(p, p, mirrors));
    Optional<Accessor> setter =
        writer.map(p -> accessor(p, reader.filter(r -> accepts(p, r)).orElse(p), mirrors));
    Candidate shown = field(parts).or(() -> reader).or(() -> writer).orElse(visible.get(0));
    TypeUse type =
        getter.or(() -> setter).map(Accessor::type).orElseGet(() -> read(shown, shown, mirrors));
    Member member = new Member(name, type, merged, javadoc(parts), sources.origin(shown.element()));
    return Optional.of(new Property(member, getter, setter, hidden(parts)));
  }

  /** Of several the one that takes what the getter gives. */
  private Optional<Candidate> setter(List<Candidate> setters, Optional<Candidate> reader) {
    return setters.size() < 2
        ? setters.stream().findFirst()
        : setters.stream()
            .filter(setter -> reader.filter(r -> isSame(r.type(), setter.type())).isPresent())
            .findFirst();
  }

  private static Optional<Candidate> field(List<Candidate> parts) {
    return parts.stream().filter(part -> part.part() == Part.FIELD && !part.isFinal()).findFirst();
  }

  /** What Jackson sets by reflection: a member out of reach, though something else is seen. */
  private Optional<String> hidden(List<Candidate> parts) {
    return parts.stream()
        .filter(
            part -> part.part() == Part.SETTER || (part.part() == Part.FIELD && !part.isFinal()))
        .map(part -> (part.part() == Part.FIELD ? "the field " : "the method ") + part.name())
        .findFirst();
  }

  private boolean isReachable(Element member) {
    return member.getModifiers().contains(Modifier.PUBLIC)
        || (!member.getModifiers().contains(Modifier.PRIVATE)
            && sources.elements().getPackageOf(member).equals(home));
  }

  private boolean accepts(Candidate writer, Candidate reader) {
    return !isSame(writer.type(), reader.type())
        && !writer.type().getKind().isPrimitive()
        && sources.util().isAssignable(reader.type(), writer.type());
  }

  private boolean isSame(TypeMirror one, TypeMirror other) {
    return sources.util().isSameType(one, other);
  }

  /**
   * @param typed the member whose type counts: {@code Collection<? extends T>} accepts lists
   */
  private Accessor accessor(
      Candidate part, Candidate typed, List<? extends AnnotationMirror> mirrors) {
    return new Accessor(part.name(), part.part() == Part.FIELD, read(part, typed, mirrors));
  }

  private TypeUse read(Candidate part, Candidate typed, List<? extends AnnotationMirror> mirrors) {
    Place place =
        new Place(
            sources.origin(part.element()), part.level().type(), typed.level().bindings(), mirrors);
    return types.read(typed.type(), place);
  }

  private static List<AnnotationMirror> mirrors(List<Candidate> parts) {
    List<AnnotationMirror> all = new ArrayList<>();
    for (Candidate part : parts) {
      all.addAll(part.element().getAnnotationMirrors());
      if (part.part() == Part.SETTER) {
        all.addAll(part.site().getAnnotationMirrors());
      }
    }
    return all;
  }

  private String javadoc(List<Candidate> parts) {
    return parts.stream()
        .map(part -> Javadoc.of(sources.elements().getDocComment(part.element())))
        .map(doc -> doc.text().isEmpty() ? doc.result() : doc.text())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }
}
