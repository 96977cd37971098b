package io.kitgen.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;

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
   * A component of a record.
   *
   * @param annotations merged from component, accessor (with the methods of interfaces that it
   *     implements), field and canonical parameter, each once
   */
  record Member(
      String name,
      TypeUse type,
      List<AnnotationModel> annotations,
      String javadoc,
      Origin origin) {}

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
}
