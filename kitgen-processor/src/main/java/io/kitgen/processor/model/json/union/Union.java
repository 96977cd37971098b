package io.kitgen.processor.model.json.union;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.json.Jackson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What JSON makes of a type that has variants.
 *
 * @param info how it says which
 * @param variants all of them, in order
 * @param fallback the one that is meant where none is named, if {@code defaultImpl} says so
 */
public record Union(TypeInfo info, List<Variant> variants, Optional<Variant> fallback) {

  /**
   * That of a sealed type.
   *
   * @param types those of the service
   */
  public static Union of(DataType.SealedType type, Map<TypeName, DataType> types) {
    TypeInfo info = TypeInfo.of(type.annotations()).orElse(TypeInfo.USUAL);
    List<Variant> variants =
        type.variants().stream()
            .map(
                use ->
                    use.shape() instanceof TypeShape.Named named ? types.get(named.name()) : null)
            .flatMap(Stream::ofNullable)
            .map(variant -> variant(variant, type.annotations(), info))
            .toList();
    return new Union(info, variants, fallback(type.annotations(), variants));
  }

  /** That of a type which says itself which one of its family it is, if it does. */
  public static Optional<Union> ofMember(DataType type) {
    return type instanceof DataType.SealedType
        ? Optional.empty()
        : TypeInfo.of(type.annotations()).map(info -> ofMember(type, info));
  }

  private static Union ofMember(DataType type, TypeInfo info) {
    List<Variant> itself = List.of(variant(type, type.annotations(), info));
    return new Union(info, itself, fallback(type.annotations(), itself));
  }

  private static Variant variant(DataType type, List<AnnotationModel> ofFamily, TypeInfo info) {
    List<String> names =
        Stream.of(listed(type, ofFamily), listed(type, type.annotations()), named(type))
            .filter(found -> !found.isEmpty())
            .findFirst()
            .orElseGet(() -> List.of(usual(type.raw(), info)));
    return new Variant(type.name(), names.get(0), names.subList(1, names.size()));
  }

  /** What {@code @JsonSubTypes} calls it. */
  private static List<String> listed(DataType type, List<AnnotationModel> annotations) {
    return AnnotationModel.find(annotations, Jackson.SUB_TYPES).stream()
        .flatMap(
            all ->
                all.values().get("value") instanceof List<?> list ? list.stream() : Stream.empty())
        .filter(AnnotationModel.class::isInstance)
        .map(AnnotationModel.class::cast)
        .filter(each -> type.raw().equals(each.values().get("value")))
        .flatMap(
            each ->
                Stream.concat(
                    Stream.of(each.text("name", "")), Jackson.texts(each, "names").stream()))
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  private static List<String> named(DataType type) {
    return AnnotationModel.find(type.annotations(), Jackson.TYPE_NAME)
        .map(annotation -> annotation.text("value", ""))
        .filter(name -> !name.isEmpty())
        .stream()
        .toList();
  }

  private static String usual(ClassName type, TypeInfo info) {
    String qualified = type.reflectionName();
    return info.simple() ? type.simpleName() : qualified.substring(qualified.lastIndexOf('.') + 1);
  }

  private static Optional<Variant> fallback(
      List<AnnotationModel> annotations, List<Variant> variants) {
    return written(annotations)
        .flatMap(wanted -> variants.stream().filter(variant -> isOf(variant, wanted)).findFirst());
  }

  /** The class that {@code defaultImpl} names. */
  public static Optional<Object> written(List<AnnotationModel> annotations) {
    return AnnotationModel.find(annotations, Jackson.TYPE_INFO)
        .map(annotation -> annotation.values().get("defaultImpl"));
  }

  private static boolean isOf(Variant variant, Object raw) {
    return variant.type().equals(raw)
        || (variant.type() instanceof ParameterizedTypeName generic
            && generic.rawType().equals(raw));
  }
}
