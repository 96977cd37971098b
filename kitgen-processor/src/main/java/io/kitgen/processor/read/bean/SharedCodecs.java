package io.kitgen.processor.read.bean;

import com.palantir.javapoet.ClassName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.facts.Known;
import io.kitgen.processor.model.facts.SharedCodec;
import io.kitgen.processor.read.source.Enclosing;
import io.kitgen.processor.read.source.Sources;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Which types have a codec of their own beside them, by {@code @KitType}. */
public final class SharedCodecs {

  private SharedCodecs() {}

  /** Whether {@code type}, which has {@code annotations}, shall have one. */
  public static boolean isCoded(TypeElement type, List<AnnotationModel> annotations) {
    return type.getTypeParameters().isEmpty()
        && AnnotationModel.find(annotations, Known.KIT_TYPE)
            .filter(annotation -> !annotation.values().containsKey("codec"))
            .isPresent()
        && Enclosing.within(type).stream()
            .noneMatch(each -> each.getModifiers().contains(Modifier.PRIVATE));
  }

  /**
   * {@code own} with the class that has the codec, if there is or will be one: that of a class file
   * may never have been made.
   */
  public static List<AnnotationModel> note(
      TypeElement type, List<AnnotationModel> own, Sources sources) {
    if (!isCoded(type, own)) {
      return own;
    }
    ClassName holder = SharedCodec.holder(ClassName.get(type));
    boolean there =
        sources.inSource(type) || sources.elements().getTypeElement(holder.canonicalName()) != null;
    return there ? own.stream().map(each -> noted(each, holder)).toList() : own;
  }

  private static AnnotationModel noted(AnnotationModel annotation, ClassName holder) {
    if (!annotation.type().canonicalName().equals(Known.KIT_TYPE)) {
      return annotation;
    }
    Map<String, Object> values = new LinkedHashMap<>(annotation.values());
    values.put(SharedCodec.HOLDER, holder);
    return new AnnotationModel(annotation.type(), values, annotation.origin());
  }
}
