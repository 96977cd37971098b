package io.kitgen.processor.read.type;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.Nullness;
import io.kitgen.processor.model.ScalarKind;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeShape.OptionalOf.OptionalKind;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.read.codec.Codecs;
import io.kitgen.processor.read.source.AnnotationReader;
import io.kitgen.processor.read.source.Sources;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the types of one service, and remembers the records and enums among them. */
public final class TypeReader {

  private static final Map<String, OptionalKind> OPTIONALS =
      Map.of(
          "java.util.OptionalInt", OptionalKind.INT,
          "java.util.OptionalLong", OptionalKind.LONG,
          "java.util.OptionalDouble", OptionalKind.DOUBLE);

  private static final Map<String, TypeShape.Streamed.Kind> STREAMS =
      Map.of(
          "io.kitgen.http.Content", TypeShape.Streamed.Kind.CONTENT,
          "io.kitgen.http.Parts", TypeShape.Streamed.Kind.PARTS);

  private static final Map<String, TypeShape.Messages.Form> MESSAGES =
      Map.of(
          "java.util.Iterator", TypeShape.Messages.Form.ITERATOR,
          "java.util.stream.Stream", TypeShape.Messages.Form.STREAM,
          "java.util.concurrent.Flow.Publisher", TypeShape.Messages.Form.PUBLISHER);

  private final Sources sources;
  private final Codecs codecs;
  private final TypeNameReader names;
  private final NullnessReader nullness;
  private final DataTypeReader dataTypes;
  private final AnnotationReader annotations;

  /**
   * @param home the package of the service
   * @param dataTypes makes the reader of users' types, which reads their parts by this one
   */
  public TypeReader(
      Sources sources,
      PackageElement home,
      Codecs codecs,
      Function<TypeReader, DataTypeReader> dataTypes) {
    this.codecs = codecs;
    this.sources = sources;
    this.annotations = new AnnotationReader(sources);
    this.names = new TypeNameReader(sources, home);
    this.nullness = new NullnessReader(sources);
    this.dataTypes = dataTypes.apply(this);
  }

  /** The records and enums that were reached until now, by bound name, first reached first. */
  public Map<TypeName, DataType> dataTypes() {
    return dataTypes.all();
  }

  /** The name of {@code type} as it must be printed. */
  public TypeName name(TypeMirror type, Place place) {
    return names.annotated(type, place);
  }

  /** The qualified name of {@code type} without arguments, as signatures compare. */
  public String erasedName(TypeMirror type, Place place) {
    TypeName name = names.plain(type, place);
    return erased(
        name instanceof TypeVariableName ? name(sources.util().erasure(type), place) : name);
  }

  private static String erased(TypeName name) {
    if (name instanceof ArrayTypeName array) {
      return erased(array.componentType()) + "[]";
    }
    return name instanceof ParameterizedTypeName parameterized
        ? parameterized.rawType().canonicalName()
        : name.toString();
  }

  /** The type at {@code place}. */
  public TypeUse read(TypeMirror type, Place place) {
    Optional<Bindings.Bound> bound =
        type.getKind() == TypeKind.TYPEVAR
            ? place.bindings().get(sources.util().asElement(type))
            : Optional.empty();
    return bound.isPresent() ? bound(type, place, bound.get()) : unbound(type, place);
  }

  /** What {@code T} stands for; what is said of null at {@code T} itself comes first. */
  private TypeUse bound(TypeMirror variable, Place place, Bindings.Bound bound) {
    TypeUse argument = read(bound.type(), place.of(bound));
    return new TypeUse(
        names.annotated(variable, place),
        argument.key(),
        argument.shape(),
        nullness.written(variable, place).orElse(argument.nullness()),
        place.origin());
  }

  private TypeUse unbound(TypeMirror type, Place place) {
    return new TypeUse(
        names.annotated(type, place),
        names.plain(type, place),
        shape(type, place.inner()),
        nullness.read(type, place),
        place.origin());
  }

  private TypeShape shape(TypeMirror type, Place place) {
    if (type instanceof PrimitiveType) {
      return new TypeShape.Scalar(Scalars.of(type.getKind()), true);
    }
    return switch (type.getKind()) {
      case ARRAY -> array(((ArrayType) type).getComponentType(), place);
      case DECLARED -> declared((DeclaredType) type, place);
      case TYPEVAR -> new TypeShape.Unsupported(Reasons.VARIABLE);
      case WILDCARD -> new TypeShape.Unsupported(Reasons.WILDCARD);
      case VOID -> new TypeShape.Unsupported(Reasons.VOID);
      default -> new TypeShape.Unsupported(Reasons.OTHER);
    };
  }

  private TypeShape array(TypeMirror component, Place place) {
    return component.getKind() == TypeKind.BYTE
        ? new TypeShape.Bytes()
        : new TypeShape.ArrayOf(part(component, place));
  }

  private TypeShape declared(DeclaredType type, Place place) {
    TypeElement element = (TypeElement) type.asElement();
    String name = element.getQualifiedName().toString();
    if (type.getTypeArguments().size() != element.getTypeParameters().size()) {
      return new TypeShape.Unsupported(Reasons.RAW);
    }
    Optional<TypeShape> coded = codecs.shape(names.plain(type, place), element);
    if (coded.isPresent()) {
      return coded.get();
    }
    Optional<ScalarKind> scalar = Scalars.of(name);
    if (scalar.isPresent()) {
      return new TypeShape.Scalar(scalar.get(), false);
    }
    Optional<TypeShape.Sequence.Container> container = Containers.sequence(name);
    if (container.isPresent()) {
      return sequence(container.get(), argument(type, 0, place));
    }
    Optional<TypeShape.MapOf.MapKind> map = Containers.map(name);
    if (map.isPresent()) {
      return new TypeShape.MapOf(map.get(), argument(type, 0, place), argument(type, 1, place));
    }
    return switch (name) {
      case "java.util.Optional" ->
          new TypeShape.OptionalOf(OptionalKind.OBJECT, argument(type, 0, place));
      case "io.kitgen.runtime.json.Presence" -> new TypeShape.PresenceOf(argument(type, 0, place));
      case "java.lang.Void" -> new TypeShape.Unsupported(Reasons.VOID);
      default -> other(type, element, name, place);
    };
  }

  private TypeShape other(DeclaredType type, TypeElement element, String name, Place place) {
    if (OPTIONALS.containsKey(name)) {
      OptionalKind kind = OPTIONALS.get(name);
      return new TypeShape.OptionalOf(kind, primitive(kind, place));
    }
    if (STREAMS.containsKey(name)) {
      return new TypeShape.Streamed(STREAMS.get(name));
    }
    if (MESSAGES.containsKey(name)) {
      return new TypeShape.Messages(MESSAGES.get(name), argument(type, 0, place));
    }
    Optional<String> objection = dataTypes.objection(element);
    if (objection.isPresent()) {
      return new TypeShape.Unsupported(objection.get());
    }
    TypeName key = names.plain(type, place);
    return dataTypes.enter(key, type, place)
        ? new TypeShape.Named(key)
        : new TypeShape.Unsupported(Reasons.GROWS);
  }

  private TypeShape sequence(TypeShape.Sequence.Container container, TypeUse element) {
    boolean ordered =
        element.shape() instanceof TypeShape.Scalar scalar
            ? scalar.kind().isComparable()
            : element.shape() instanceof TypeShape.Named named
                && dataTypes.all().get(named.name()) instanceof DataType.EnumType;
    return container.isSorted() && !ordered
        ? new TypeShape.Unsupported(Reasons.UNSORTED)
        : new TypeShape.Sequence(container, element);
  }

  private TypeUse argument(DeclaredType type, int index, Place place) {
    return part(type.getTypeArguments().get(index), place);
  }

  /**
   * A type within another, with the constraints that are written at it. Those in class files are
   * seen by later JDKs alone: they are read on none.
   */
  private TypeUse part(TypeMirror type, Place place) {
    TypeUse part = read(type, place);
    List<? extends AnnotationMirror> written = type.getAnnotationMirrors();
    return written.isEmpty() || !sources.inSource(place.scope())
        ? part
        : part.asking(annotations.constraints(written, place.origin()));
  }

  private static TypeUse primitive(OptionalKind kind, Place place) {
    TypeName name =
        switch (kind) {
          case INT -> TypeName.INT;
          case LONG -> TypeName.LONG;
          default -> TypeName.DOUBLE;
        };
    ScalarKind scalar = ScalarKind.valueOf(kind.name());
    TypeShape shape = new TypeShape.Scalar(scalar, true);
    return new TypeUse(name, name, shape, Nullness.NON_NULL, place.origin());
  }
}
