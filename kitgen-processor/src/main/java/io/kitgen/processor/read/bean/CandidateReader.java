package io.kitgen.processor.read.bean;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.read.source.AnnotationReader;
import io.kitgen.processor.read.source.Sources;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/** Finds what may belong to the properties of a class; of what is overridden the nearest counts. */
final class CandidateReader {

  private final Sources sources;
  private final AnnotationReader annotations;

  CandidateReader(Sources sources) {
    this.sources = sources;
    this.annotations = new AnnotationReader(sources);
  }

  /** Those of {@code classes} by property; those of superclasses first. */
  Map<String, List<Candidate>> read(List<Level> classes) {
    Map<String, Candidate> all = new LinkedHashMap<>();
    for (Level level : Level.interfaces(classes, sources)) {
      level.type().getEnclosedElements().forEach(member -> addTo(all, member, level));
    }
    for (Level level : classes) {
      level.type().getEnclosedElements().forEach(member -> addTo(all, member, level));
    }
    Map<String, List<Candidate>> byProperty = new LinkedHashMap<>();
    all.values().stream()
        .filter(candidate -> !isAbstract(candidate.element()))
        .forEach(
            candidate ->
                byProperty
                    .computeIfAbsent(candidate.property(), key -> new ArrayList<>())
                    .add(candidate));
    return byProperty;
  }

  private void addTo(Map<String, Candidate> all, Element member, Level level) {
    String key = key(member);
    Candidate overridden = all.get(key);
    List<AnnotationModel> own = annotations(member);
    List<AnnotationModel> merged =
        overridden == null ? own : AnnotationReader.merge(own, overridden.annotations());
    Candidate.of(member, level, merged).ifPresent(candidate -> all.put(key, candidate));
  }

  private List<AnnotationModel> annotations(Element member) {
    List<AnnotationModel> all = annotations.read(member);
    if (member instanceof ExecutableElement method && method.getParameters().size() == 1) {
      return AnnotationReader.merge(all, annotations.read(method.getParameters().get(0)));
    }
    return all;
  }

  private String key(Element member) {
    if (member instanceof ExecutableElement method) {
      return member.getSimpleName()
          + "("
          + method.getParameters().stream()
              .map(parameter -> sources.util().erasure(parameter.asType()).toString())
              .reduce("", (one, other) -> one + "," + other);
    }
    return member.getEnclosingElement() + "." + member.getSimpleName();
  }

  private static boolean isAbstract(Element member) {
    return member.getKind() == ElementKind.METHOD
        && member.getModifiers().contains(Modifier.ABSTRACT);
  }
}
