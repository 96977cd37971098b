package io.kitgen.processor.sketch;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.Nullness;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.ScalarKind;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeShape.OptionalOf.OptionalKind;
import io.kitgen.processor.model.TypeShape.Sequence.Container;
import io.kitgen.processor.model.TypeUse;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Types and annotations for tests. */
public final class SketchedTypes {

  public static final TypeUse INT = use(TypeName.INT, new TypeShape.Scalar(ScalarKind.INT, true));
  public static final TypeUse LONG =
      use(TypeName.LONG, new TypeShape.Scalar(ScalarKind.LONG, true));
  public static final TypeUse DOUBLE =
      use(TypeName.DOUBLE, new TypeShape.Scalar(ScalarKind.DOUBLE, true));
  public static final TypeUse STRING = scalar(String.class, ScalarKind.STRING);
  public static final TypeUse ID = scalar(UUID.class, ScalarKind.UUID);
  public static final TypeUse DURATION = scalar(Duration.class, ScalarKind.DURATION);
  public static final TypeUse OBJECT = unsupported("java.lang.Object", "it can be anything");

  private SketchedTypes() {}

  public static TypeUse scalar(Class<?> type, ScalarKind kind) {
    return use(ClassName.get(type), new TypeShape.Scalar(kind, false));
  }

  /** {@code type} with {@code @Nullable}. */
  public static TypeUse nullable(TypeUse type) {
    return new TypeUse(type.name(), type.key(), type.shape(), Nullness.NULLABLE, Origin.UNKNOWN);
  }

  /** A record or an enum, by its qualified name. */
  public static TypeUse named(String qualified) {
    ClassName name = ClassName.bestGuess(qualified);
    return use(name, new TypeShape.Named(name));
  }

  public static TypeUse unsupported(String qualified, String reason) {
    return use(ClassName.bestGuess(qualified), new TypeShape.Unsupported(reason));
  }

  public static TypeUse list(TypeUse element) {
    return use(
        ParameterizedTypeName.get(ClassName.get(List.class), element.key().box()),
        new TypeShape.Sequence(Container.LIST, element));
  }

  /** {@code Stream<T>}. */
  public static TypeUse stream(TypeUse message) {
    return messages(Stream.class, TypeShape.Messages.Form.STREAM, message);
  }

  /** {@code Iterator<T>}. */
  public static TypeUse iterator(TypeUse message) {
    return messages(Iterator.class, TypeShape.Messages.Form.ITERATOR, message);
  }

  private static TypeUse messages(Class<?> type, TypeShape.Messages.Form form, TypeUse message) {
    return use(
        ParameterizedTypeName.get(ClassName.get(type), message.key().box()),
        new TypeShape.Messages(form, message));
  }

  public static TypeUse set(TypeUse element) {
    return use(
        ParameterizedTypeName.get(ClassName.get(Set.class), element.key().box()),
        new TypeShape.Sequence(Container.SET, element));
  }

  public static TypeUse array(TypeUse element) {
    return use(ArrayTypeName.of(element.key()), new TypeShape.ArrayOf(element));
  }

  public static TypeUse map(TypeUse key, TypeUse value) {
    return use(
        ParameterizedTypeName.get(ClassName.get(Map.class), key.key().box(), value.key().box()),
        new TypeShape.MapOf(TypeShape.MapOf.MapKind.MAP, key, value));
  }

  public static TypeUse optional(TypeUse value) {
    return use(
        ParameterizedTypeName.get(ClassName.get(Optional.class), value.key().box()),
        new TypeShape.OptionalOf(OptionalKind.OBJECT, value));
  }

  /** The record {@code demo.<name>}. */
  public static DataType.RecordType record(String name, DataType.Member... members) {
    ClassName type = ClassName.get("demo", name);
    return new DataType.RecordType(type, type, List.of(members), true, List.of(), Origin.UNKNOWN);
  }

  public static DataType.Member member(String name, TypeUse type, AnnotationModel... annotations) {
    return new DataType.Member(name, type, List.of(annotations), "", Origin.UNKNOWN);
  }

  /** The enum {@code demo.<name>}. */
  public static DataType.EnumType constants(String name, String... constants) {
    ClassName type = ClassName.get("demo", name);
    return new DataType.EnumType(
        type,
        type,
        Stream.of(constants)
            .map(constant -> new DataType.Constant(constant, List.of(), Origin.UNKNOWN))
            .toList(),
        true,
        List.of(),
        Origin.UNKNOWN);
  }

  /** An annotation with members and their values in turn. */
  public static AnnotationModel annotation(String qualified, Object... members) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      values.put((String) members[i], members[i + 1]);
    }
    return new AnnotationModel(ClassName.bestGuess(qualified), values, Origin.UNKNOWN);
  }

  private static TypeUse use(TypeName name, TypeShape shape) {
    return new TypeUse(name, name, shape, Nullness.NON_NULL, Origin.UNKNOWN);
  }
}
