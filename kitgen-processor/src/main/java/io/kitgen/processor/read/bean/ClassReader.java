package io.kitgen.processor.read.bean;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.DataType.Accessor;
import io.kitgen.processor.model.DataType.Creator;
import io.kitgen.processor.model.DataType.Property;
import io.kitgen.processor.read.source.AnnotationReader;
import io.kitgen.processor.read.source.Enclosing;
import io.kitgen.processor.read.source.Sources;
import io.kitgen.processor.read.type.Bindings;
import io.kitgen.processor.read.type.TypeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** Reads classes, and records that say themselves how they are made. */
public final class ClassReader {

  private final Sources sources;
  private final PackageElement home;
  private final PropertyReader properties;
  private final CreatorReader creators;
  private final BuilderReader builders;
  private final AnnotationReader annotations;

  /**
   * @param home the package of the service
   */
  public ClassReader(Sources sources, PackageElement home, TypeReader types) {
    this.sources = sources;
    this.home = home;
    this.properties = new PropertyReader(sources, home, types);
    this.creators = new CreatorReader(sources, home, types);
    this.builders = new BuilderReader(sources, types);
    this.annotations = new AnnotationReader(sources);
  }

  /** Why no value of {@code type} can be read by what it consists of, if so. */
  public static Optional<String> objection(TypeElement type) {
    if (type.getModifiers().contains(Modifier.ABSTRACT)) {
      return Optional.of("it is abstract, and nothing says which classes extend it");
    }
    if (type.getNestingKind().isNested() && !type.getModifiers().contains(Modifier.STATIC)) {
      return Optional.of("it is an inner class, which needs another object around it");
    }
    List<Level> levels = Level.classes(type, Bindings.NONE);
    boolean ofJava =
        levels.isEmpty()
            || !levels.get(0).type().getSuperclass().toString().equals("java.lang.Object");
    return ofJava ? Optional.of("it is a class of Java's own, or extends one") : Optional.empty();
  }

  /**
   * The class {@code type}.
   *
   * @param ofType the annotations on it, inherited ones included
   * @param others what JSON may have to care about beside properties and creators
   */
  public DataType.ClassType read(
      TypeName key,
      TypeElement type,
      Bindings bindings,
      List<AnnotationModel> ofType,
      List<DataType.OtherMember> others) {
    Level level = new Level(type, bindings);
    List<Property> found = properties.read(Level.classes(type, bindings), ofType);
    return make(key, level, found, ofType, others);
  }

  /** The record {@code record}, one of whose creators is not the canonical constructor. */
  public DataType.ClassType read(
      DataType.RecordType record,
      TypeElement type,
      Bindings bindings,
      List<DataType.OtherMember> others) {
    Level level = new Level(type, bindings);
    List<Property> all = new ArrayList<>();
    record
        .components()
        .forEach(
            member ->
                all.add(
                    new Property(
                        member,
                        Optional.of(new Accessor(member.name(), false, member.type())),
                        Optional.empty(),
                        Optional.empty())));
    for (Property property : properties.read(List.of(level), record.annotations())) {
      if (all.stream().noneMatch(p -> p.member().name().equals(property.member().name()))) {
        all.add(property);
      }
    }
    return make(record.name(), level, List.copyOf(all), record.annotations(), others);
  }

  private DataType.ClassType make(
      TypeName key,
      Level level,
      List<Property> found,
      List<AnnotationModel> ofType,
      List<DataType.OtherMember> others) {
    List<Creator> makers = creators.marked(level, found);
    Optional<DataType.Builder> builder = Optional.empty();
    if (makers.isEmpty()) {
      builder = builders.named(level, found, ofType);
      if (builder.isEmpty()) {
        makers = unmarked(level, found);
        builder = makers.isEmpty() ? builders.byConvention(level, found) : Optional.empty();
      }
    }
    return new DataType.ClassType(
        key,
        ClassName.get(level.type()),
        found,
        makers,
        builder,
        sources.canBeNamed(level.type(), home),
        ofType,
        others,
        sources.origin(level.type()));
  }

  private List<Creator> unmarked(Level level, List<Property> found) {
    Optional<Creator> plain = creators.plain(level);
    // A class without setters that has a constructor without parameters has it for itself.
    return plain.isPresent() ? plain.stream().toList() : creators.matching(level, found);
  }

  /** Whether {@code member} is neither part of a property nor a creator, and has annotations. */
  public boolean isOther(Element member) {
    List<AnnotationModel> own = annotations.read(member);
    boolean creator =
        AnnotationModel.find(own, "com.fasterxml.jackson.annotation.JsonCreator").isPresent();
    TypeElement owner = Enclosing.type(member);
    boolean accessor =
        owner.getRecordComponents().stream()
            .anyMatch(part -> part.getSimpleName().equals(member.getSimpleName()));
    return (member.getKind().isField() || member instanceof ExecutableElement)
        && Visibility.isMeant(own)
        && !accessor
        && !creator
        && Candidate.of(member, new Level(owner, Bindings.NONE), own).isEmpty();
  }
}
