package io.kitgen.processor.read;

import io.kitgen.processor.read.source.Enclosing;
import io.kitgen.processor.read.type.Bindings;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * A method as a service has it.
 *
 * @param bindings of the interface that declares it
 * @param overridden those of the same signature that it stands for, nearest first
 */
record CollectedMethod(
    ExecutableElement method, Bindings bindings, List<CollectedMethod> overridden) {

  TypeElement declaredIn() {
    return Enclosing.type(method);
  }

  boolean isAbstract() {
    return method.getModifiers().contains(Modifier.ABSTRACT);
  }

  CollectedMethod overriding(CollectedMethod other) {
    List<CollectedMethod> all =
        Stream.of(
                overridden.stream(),
                Stream.of(new CollectedMethod(other.method, other.bindings, List.of())),
                other.overridden.stream())
            .flatMap(methods -> methods)
            .toList();
    return new CollectedMethod(method, bindings, all);
  }
}
