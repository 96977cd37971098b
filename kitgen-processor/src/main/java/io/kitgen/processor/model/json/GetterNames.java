package io.kitgen.processor.model.json;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.DataType.OtherMember;
import java.util.Optional;

/** The property that Jackson sees in a method that is named like a getter. */
final class GetterNames {

  private static final ClassName BOOLEAN = ClassName.get(Boolean.class);

  private GetterNames() {}

  /** {@code total} for {@code getTotal()}, {@code open} for a boolean {@code isOpen()}. */
  static Optional<String> property(OtherMember method) {
    String name = method.name();
    if (name.startsWith("get") && name.length() > 3) {
      return Optional.of(property(name.substring(3)));
    }
    boolean truth =
        method.type().map(type -> type.key()).filter(GetterNames::isBoolean).isPresent();
    return truth && name.startsWith("is") && name.length() > 2
        ? Optional.of(property(name.substring(2)))
        : Optional.empty();
  }

  /** As in Java Beans: {@code URLPath} keeps its capitals, {@code Total} does not. */
  private static String property(String suffix) {
    boolean keeps = suffix.length() > 1 && Character.isUpperCase(suffix.charAt(1));
    return keeps ? suffix : Character.toLowerCase(suffix.charAt(0)) + suffix.substring(1);
  }

  private static boolean isBoolean(TypeName type) {
    return type.equals(TypeName.BOOLEAN) || type.equals(BOOLEAN);
  }
}
