package io.kitgen.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;

/** A user's type that crosses the wire, with the annotations that say how. */
public sealed interface DataType {

  /** The type with its arguments bound: {@code Page<Order>}. */
  TypeName name();

  /** The class behind it: {@code Page}. */
  ClassName raw();

  /** The annotations on the type. */
  List<AnnotationModel> annotations();

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
      Origin origin)
      implements DataType {}

  /** An enum with its constants in order. */
  record EnumType(
      TypeName name,
      ClassName raw,
      List<Constant> constants,
      boolean accessible,
      List<AnnotationModel> annotations,
      Origin origin)
      implements DataType {}

  /**
   * A component of a record.
   *
   * @param annotations merged from component, accessor, field and canonical parameter, each once
   */
  record Member(
      String name,
      TypeUse type,
      List<AnnotationModel> annotations,
      String javadoc,
      Origin origin) {}

  /** A constant of an enum. */
  record Constant(String name, List<AnnotationModel> annotations, Origin origin) {}
}
