package io.kitgen.processor.model.facts;

import com.palantir.javapoet.ClassName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType;
import java.util.Optional;

/** The codec that stands beside a type with {@code @KitType}: {@code OrderJson.ORDER}. */
public final class SharedCodec {

  /** Under which the annotation says, once it is read, that there is such a class. */
  public static final String HOLDER = "holder";

  private SharedCodec() {}

  /** The class beside {@code type}: {@code OrderJson}, {@code Shop_OrderJson} for a nested one. */
  public static ClassName holder(ClassName type) {
    return ClassName.get(type.packageName(), String.join("_", type.simpleNames()) + "Json");
  }

  /** That of {@code type}, where there is one; enums have their texts in each service. */
  public static Optional<ClassName> of(DataType type) {
    return type instanceof DataType.EnumType
        ? Optional.empty()
        : AnnotationModel.find(type.annotations(), Known.KIT_TYPE)
            .map(annotation -> annotation.values().get(HOLDER))
            .map(ClassName.class::cast);
  }

  /** The constant in it. */
  public static String constant(DataType type) {
    return Words.constant(Words.capitalised(type.raw().simpleName()));
  }
}
