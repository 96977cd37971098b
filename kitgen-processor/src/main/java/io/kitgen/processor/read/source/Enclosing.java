package io.kitgen.processor.read.source;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** What is around an element. */
public final class Enclosing {

  private Enclosing() {}

  /** {@code element} and what is around it, nearest first, without its package. */
  public static List<Element> within(Element element) {
    List<Element> chain = new ArrayList<>();
    for (@Nullable Element each = element;
        each != null && each.getKind() != ElementKind.PACKAGE;
        each = each.getEnclosingElement()) {
      chain.add(each);
    }
    return chain;
  }

  /** The type that {@code element} is or belongs to. */
  public static TypeElement type(Element element) {
    for (Element each : within(element)) {
      if (each instanceof TypeElement type) {
        return type;
      }
    }
    throw new IllegalArgumentException(element + " belongs to no type");
  }
}
