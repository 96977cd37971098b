package io.kitgen.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A user's type that crosses the wire, with the annotations that say how. */
public sealed interface DataType {

  /** The type with its arguments bound: {@code Page<Order>}. */
  TypeName name();

  /** The class behind it: {@code Page}. */
  ClassName raw();

  /** Whether generated code in the package of the service can name it. */
  boolean accessible();

  /**
   * The annotations on the type, with those of the interfaces that it implements behind. An
   * annotation that bundles Jackson's ({@code @JacksonAnnotationsInside}) has what it bundles
   * behind it, here and everywhere.
   */
  List<AnnotationModel> annotations();

  /** What JSON may have to care about beside components and constants. */
  List<OtherMember> others();

  /** Its place. */
  Origin origin();

  /** What it consists of: components or properties; nothing of an enum and of a sealed type. */
  default List<Member> members() {
    return List.of();
  }

  /** Whatever has a type that travels with it: its members, what makes it, its variants. */
  default List<Member> parts() {
    return members();
  }

  /**
   * A record.
   *
   * @param components in order, their types with arguments bound
   * @param accessible whether generated code in {@code package} of the service can name it
   */
  record RecordType(
      TypeName name,
      ClassName raw,
      List<Member> components,
      boolean accessible,
      List<AnnotationModel> annotations,
      List<OtherMember> others,
      Origin origin)
      implements DataType {

    @Override
    public List<Member> members() {
      return components;
    }

    /** A record with nothing but its components. */
    public RecordType(
        TypeName name,
        ClassName raw,
        List<Member> components,
        boolean accessible,
        List<AnnotationModel> annotations,
        Origin origin) {
      this(name, raw, components, accessible, annotations, List.of(), origin);
    }
  }

  /** An enum with its constants in order. */
  record EnumType(
      TypeName name,
      ClassName raw,
      List<Constant> constants,
      boolean accessible,
      List<AnnotationModel> annotations,
      List<OtherMember> others,
      Origin origin)
      implements DataType {

    /** An enum with nothing but its constants. */
    public EnumType(
        TypeName name,
        ClassName raw,
        List<Constant> constants,
        boolean accessible,
        List<AnnotationModel> annotations,
        Origin origin) {
      this(name, raw, constants, accessible, annotations, List.of(), origin);
    }
  }

  /**
   * A class, or a record that says itself how it is made.
   *
   * @param properties that Jackson sees, those of superclasses first
   * @param creators the ways to make one that are to be thought of: those that are marked, else the
   *     constructor without parameters, else those whose parameters are properties
   * @param builder what builds it, where there is no creator
   */
  record ClassType(
      TypeName name,
      ClassName raw,
      List<Property> properties,
      List<Creator> creators,
      Optional<Builder> builder,
      boolean accessible,
      List<AnnotationModel> annotations,
      List<OtherMember> others,
      Origin origin)
      implements DataType {

    @Override
    public List<Member> members() {
      return properties.stream().map(Property::member).toList();
    }

    @Override
    public List<Member> parts() {
      Stream<Member> set =
          properties.stream()
              .flatMap(
                  property ->
                      property.setter().stream()
                          .map(setter -> property.member().withType(setter.type())));
      Stream<Member> taken = creators.stream().flatMap(creator -> creator.parameters().stream());
      Stream<Member> built =
          builder.stream().flatMap(made -> made.properties().stream()).map(Property::member);
      return Stream.of(members().stream(), set, taken, built).flatMap(all -> all).toList();
    }
  }

  /**
   * A sealed type, or one whose subtypes are listed by {@code @JsonSubTypes}.
   *
   * @param variants the types that a value of it can have, none of them sealed
   */
  record SealedType(
      TypeName name,
      ClassName raw,
      List<TypeUse> variants,
      boolean accessible,
      List<AnnotationModel> annotations,
      List<OtherMember> others,
      Origin origin)
      implements DataType {

    @Override
    public List<Member> parts() {
      return variants.stream()
          .map(type -> new Member(type.key().toString(), type, List.of(), "", origin))
          .toList();
    }
  }

  /**
   * A component of a record, a property of a class, or a parameter of what makes one.
   *
   * @param annotations merged from component, accessor (with the methods of interfaces that it
   *     implements), field and canonical parameter, each once
   */
  record Member(
      String name, TypeUse type, List<AnnotationModel> annotations, String javadoc, Origin origin) {

    /** The same with another type. */
    Member withType(TypeUse type) {
      return new Member(name, type, annotations, javadoc, origin);
    }
  }

  /** A constant of an enum. */
  record Constant(String name, List<AnnotationModel> annotations, Origin origin) {}

  /**
   * A member that is no component and no constant: a method, field or constructor with an
   * annotation on it or on a parameter, or a public method that is named like a getter, since
   * Jackson writes what such a method of a record returns; of an enum, its {@code toString()}.
   *
   * @param type what a method returns, empty for {@code void}; the type of a field; empty for a
   *     constructor
   * @param annotations on the member and, behind, on its parameters
   */
  record OtherMember(
      Kind kind,
      String name,
      boolean isStatic,
      boolean isPublic,
      List<TypeUse> parameters,
      Optional<TypeUse> type,
      List<AnnotationModel> annotations,
      Origin origin) {

    /** What it is. */
    public enum Kind {
      FIELD,
      METHOD,
      CONSTRUCTOR
    }
  }

  /**
   * A method or field by which generated code takes or sets a property.
   *
   * @param name as in {@code getId}, {@code setId}, {@code id}
   * @param field whether it is a field
   * @param type what it gives or takes
   */
  record Accessor(String name, boolean field, TypeUse type) {}

  /**
   * A property of a class, put together from what Jackson sees of it: field, getter, setter.
   *
   * @param member its name, type and merged annotations
   * @param getter how its value is taken, if generated code can
   * @param setter how its value is set, if generated code can
   * @param hidden what Jackson would use by reflection where generated code has nothing: "the
   *     private field tags"
   */
  record Property(
      Member member,
      Optional<Accessor> getter,
      Optional<Accessor> setter,
      Optional<String> hidden) {}

  /**
   * A constructor or a static method that makes an instance.
   *
   * @param factory the name of the method; empty for a constructor
   * @param parameters in order, merged with the properties of their names; one of which nothing
   *     says the name is called {@code ""}
   * @param accessible whether generated code can call it
   * @param annotations on it
   */
  record Creator(
      Optional<String> factory,
      List<Member> parameters,
      boolean accessible,
      List<AnnotationModel> annotations,
      Origin origin) {}

  /**
   * A builder of a class.
   *
   * @param type the builder's: {@code Order.Builder}
   * @param factory the static method of the class that makes one; empty where its constructor does
   * @param properties what it takes
   * @param build the method that ends it
   * @param objection why generated code cannot use it, if so
   */
  record Builder(
      TypeName type,
      Optional<String> factory,
      List<Property> properties,
      String build,
      Optional<String> objection,
      Origin origin) {}
}
