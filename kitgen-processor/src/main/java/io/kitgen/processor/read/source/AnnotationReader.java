package io.kitgen.processor.read.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.constraint.Constraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;

/** Reads annotations by their mirrors: their classes need not be there. */
public final class AnnotationReader {

  // Written on an annotation that stands for those which it carries itself.
  private static final String BUNDLE = "com.fasterxml.jackson.annotation.JacksonAnnotationsInside";

  // Written on an annotation that is a verb of JAX-RS, the user's own included.
  private static final Set<String> VERBS =
      Set.of("jakarta.ws.rs.HttpMethod", "javax.ws.rs.HttpMethod");

  private final Sources sources;

  public AnnotationReader(Sources sources) {
    this.sources = sources;
  }

  /** The annotations on {@code element} as written; those inherited from a class are not. */
  public List<AnnotationModel> read(Element element) {
    return read(element, element);
  }

  /** Those on {@code element}, shown at {@code place}: what stands there is not in the source. */
  public List<AnnotationModel> read(Element element, Element place) {
    List<AnnotationModel> found = new ArrayList<>();
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      add(mirror, sources.origin(place, mirror), found, new HashSet<>());
    }
    return List.copyOf(found);
  }

  /** {@code first}, and of {@code second} what {@code first} does not have. */
  public static List<AnnotationModel> merge(
      List<AnnotationModel> first, List<AnnotationModel> second) {
    Map<ClassName, AnnotationModel> merged = new LinkedHashMap<>();
    first.forEach(annotation -> merged.putIfAbsent(annotation.type(), annotation));
    second.forEach(annotation -> merged.putIfAbsent(annotation.type(), annotation));
    List<AnnotationModel> all = new ArrayList<>(merged.values());
    all.removeIf(annotation -> !Mappings.of(annotation).isEmpty());
    all.addAll(Mappings.merge(first, second));
    return List.copyOf(all);
  }

  /** Those of {@code mirrors}, which stand at a type, that are constraints. */
  public List<AnnotationModel> constraints(
      List<? extends AnnotationMirror> mirrors, Origin origin) {
    List<AnnotationModel> found = new ArrayList<>();
    for (AnnotationMirror mirror : mirrors) {
      add(mirror, origin, found, new HashSet<>());
    }
    return List.copyOf(found);
  }

  private void add(
      AnnotationMirror mirror, Origin origin, List<AnnotationModel> found, Set<String> entered) {
    if (mirror.getAnnotationType().getKind() == TypeKind.ERROR) {
      // The compiler reports it.
      return;
    }
    found.add(model(mirror, origin));
    TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
    for (AnnotationMirror inner : type.getAnnotationMirrors()) {
      boolean own = name(inner).equals(Constraint.CUSTOM) && !isStandard(type);
      if (own || VERBS.contains(name(inner))) {
        found.add(model(inner, origin));
      }
    }
    if (isBundle(type) && entered.add(type.getQualifiedName().toString())) {
      for (AnnotationMirror inner : type.getAnnotationMirrors()) {
        add(inner, origin, found, entered);
      }
    }
  }

  private static boolean isStandard(TypeElement constraint) {
    return constraint.getQualifiedName().toString().startsWith("jakarta.validation.constraints.");
  }

  private static boolean isBundle(TypeElement annotation) {
    return annotation.getAnnotationMirrors().stream().anyMatch(m -> name(m).equals(BUNDLE));
  }

  private static String name(AnnotationMirror mirror) {
    return ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName().toString();
  }

  private static AnnotationModel model(AnnotationMirror mirror, Origin origin) {
    Map<String, Object> values = new LinkedHashMap<>();
    mirror
        .getElementValues()
        .forEach(
            (member, value) ->
                values.put(
                    member.getSimpleName().toString(), value.accept(new Value(origin), null)));
    TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
    return new AnnotationModel(ClassName.get(type), values, origin);
  }

  /** A value freed of the compiler's model. */
  private static final class Value extends SimpleAnnotationValueVisitor14<Object, Void> {

    private final Origin origin;

    Value(Origin origin) {
      this.origin = origin;
    }

    @Override
    protected Object defaultAction(Object value, Void unused) {
      return value;
    }

    @Override
    public Object visitType(TypeMirror type, Void unused) {
      return TypeName.get(type);
    }

    @Override
    public Object visitEnumConstant(VariableElement constant, Void unused) {
      return constant.getSimpleName().toString();
    }

    @Override
    public Object visitAnnotation(AnnotationMirror annotation, Void unused) {
      return model(annotation, origin);
    }

    @Override
    public Object visitArray(List<? extends AnnotationValue> values, Void unused) {
      return values.stream().map(value -> value.accept(this, null)).toList();
    }
  }
}
