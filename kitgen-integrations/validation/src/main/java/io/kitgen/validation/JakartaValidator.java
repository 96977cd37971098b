package io.kitgen.validation;

import io.kitgen.runtime.validation.RequestValidator;
import io.kitgen.runtime.validation.Violations;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Checks requests with constraints of the user's own by a validator: Hibernate Validator or
 * another. The generated request records carry the constraints, so that it sees them all, the
 * standard ones too, and {@code @Valid} says where it goes on.
 *
 * <pre>{@code
 * ServerEdge.builder().validator(JakartaValidator.of(factory.getValidator()))
 * }</pre>
 *
 * <p>The validator uses reflection, as the only part of a kitgen service that does. Its messages
 * are shown to the sender: leave the validated value out of them. Thread-safe, as validators are.
 */
public final class JakartaValidator implements RequestValidator {

  private final Validator validator;

  private JakartaValidator(Validator validator) {
    this.validator = Objects.requireNonNull(validator, "validator");
  }

  /** Checks by {@code validator}, in its default group. */
  public static JakartaValidator of(Validator validator) {
    return new JakartaValidator(validator);
  }

  @Override
  public void validate(Object request, Violations out) {
    // A set, in no order that could be told again.
    List<ConstraintViolation<Object>> sorted =
        validator.validate(request).stream()
            .sorted(
                Comparator.comparing(
                        (ConstraintViolation<Object> v) -> v.getPropertyPath().toString())
                    .thenComparing(JakartaValidator::rule)
                    .thenComparing(ConstraintViolation::getMessage))
            .toList();
    sorted.forEach(violation -> add(violation, out));
  }

  private static String rule(ConstraintViolation<?> violation) {
    return violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
  }

  private static void add(ConstraintViolation<?> violation, Violations out) {
    int entered = 0;
    for (Path.Node node : violation.getPropertyPath()) {
      entered += enter(node, out);
    }
    out.add("", rule(violation), violation.getMessage());
    for (int i = 0; i < entered; i++) {
      out.leave();
    }
  }

  /** A node's index or key is that of the container that the node before it names. */
  private static int enter(Path.Node node, Violations out) {
    int entered = 0;
    if (node.isInIterable()) {
      Integer index = node.getIndex();
      Object key = node.getKey();
      if (index != null) {
        out.enter(index);
        entered++;
      } else if (key != null) {
        out.enterKey(key);
        entered++;
      }
    }
    if (isNamed(node.getName())) {
      out.enter(node.getName());
      entered++;
    }
    return entered;
  }

  /** {@code <list element>} and its like are no names. */
  private static boolean isNamed(@Nullable String name) {
    return name != null && !name.isEmpty() && !name.startsWith("<");
  }
}
