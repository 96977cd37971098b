package io.kitgen.processor.generate.validation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.kitgen.processor.generate.code.RuntimeNames;
import io.kitgen.processor.model.ScalarKind;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.constraint.Constraint;
import io.kitgen.processor.model.constraint.ConstraintKind;
import java.util.ArrayList;
import java.util.List;

/**
 * When a value that is not null breaks a constraint, as an expression.
 *
 * @param constants what expressions refer to
 * @param member what the value is called, for the names of constants
 * @param type the value's type
 */
record Condition(CheckConstants constants, String member, TypeUse type) {

  CodeBlock of(Constraint constraint, CodeBlock value) {
    return switch (constraint.kind()) {
      case NOT_NULL -> CodeBlock.of("$L == null", value);
      case NULL -> CodeBlock.of("$L != null", value);
      case NOT_BLANK -> CodeBlock.of("$L.isBlank()", value);
      case NOT_EMPTY -> isEmpty(value);
      case SIZE -> size(constraint, value);
      case MIN -> bound(constraint, value, "<");
      case MAX -> bound(constraint, value, ">");
      case DECIMAL_MIN -> decimal(constraint, value, "<");
      case DECIMAL_MAX -> decimal(constraint, value, ">");
      case POSITIVE -> sign(value, "<=");
      case POSITIVE_OR_ZERO -> sign(value, "<");
      case NEGATIVE -> sign(value, ">=");
      case NEGATIVE_OR_ZERO -> sign(value, ">");
      case DIGITS ->
          CodeBlock.of(
              "!$T.fitsDigits($L, $L, $L)",
              RuntimeNames.CONSTRAINTS,
              value,
              constraint.number("integer", 0),
              constraint.number("fraction", 0));
      case PAST -> CodeBlock.of("!$L", compared(value, "before"));
      case PAST_OR_PRESENT -> compared(value, "after");
      case FUTURE -> CodeBlock.of("!$L", compared(value, "after"));
      case FUTURE_OR_PRESENT -> compared(value, "before");
      case PATTERN -> CodeBlock.of("!$L", matches(constraint, value));
      case EMAIL -> email(constraint, value);
      case ASSERT_TRUE -> CodeBlock.of("!$L", value);
      case ASSERT_FALSE -> value;
    };
  }

  private CodeBlock isEmpty(CodeBlock value) {
    return isArray() ? CodeBlock.of("$L.length == 0", value) : CodeBlock.of("$L.isEmpty()", value);
  }

  private boolean isArray() {
    return type.shape() instanceof TypeShape.ArrayOf || type.shape() instanceof TypeShape.Bytes;
  }

  // name.length() < 2 || name.length() > 40
  private CodeBlock size(Constraint constraint, CodeBlock value) {
    boolean text = type.shape() instanceof TypeShape.Scalar;
    CodeBlock size =
        isArray()
            ? CodeBlock.of("$L.length", value)
            : CodeBlock.of(text ? "$L.length()" : "$L.size()", value);
    long min = constraint.number("min", 0);
    long max = constraint.number("max", Integer.MAX_VALUE);
    List<CodeBlock> sides = new ArrayList<>();
    if (min > 0) {
      sides.add(CodeBlock.of("$L < $L", size, min));
    }
    if (max < Integer.MAX_VALUE) {
      sides.add(CodeBlock.of("$L > $L", size, max));
    }
    return sides.isEmpty() ? CodeBlock.of("false") : CodeBlock.join(sides, " || ");
  }

  // count < 1
  private CodeBlock bound(Constraint constraint, CodeBlock value, String operator) {
    long bound = constraint.number("value", 0);
    if (ConstraintKind.isSimpleNumber(type)) {
      boolean wide = bound != (int) bound;
      return CodeBlock.of(wide ? "$L $L $LL" : "$L $L $L", value, operator, bound);
    }
    return compared(value, Long.toString(bound), operator);
  }

  // Constraints.compare(price, PRICE_BOUND) < 0
  private CodeBlock decimal(Constraint constraint, CodeBlock value, String operator) {
    String broken = constraint.inclusive() ? operator : operator + "=";
    return compared(value, constraint.text("value"), broken);
  }

  private CodeBlock compared(CodeBlock value, String bound, String operator) {
    return CodeBlock.of(
        "$T.compare($L, $L) $L 0",
        RuntimeNames.CONSTRAINTS,
        value,
        constants.decimal(member, bound),
        operator);
  }

  private CodeBlock sign(CodeBlock value, String operator) {
    return ConstraintKind.isSimpleNumber(type)
        ? CodeBlock.of("$L $L 0", value, operator)
        : CodeBlock.of("$L.signum() $L 0", value, operator);
  }

  // due.isBefore(LocalDate.now())
  private CodeBlock compared(CodeBlock value, String side) {
    boolean old =
        type.shape() instanceof TypeShape.Scalar scalar && scalar.kind() == ScalarKind.DATE;
    ClassName time = (ClassName) type.key();
    String method = side.equals("before") ? "isBefore" : "isAfter";
    return old
        ? CodeBlock.of("$L.$L(new $T())", value, side, time)
        : CodeBlock.of("$L.$L($T.now())", value, method, time);
  }

  private CodeBlock matches(Constraint constraint, CodeBlock value) {
    String pattern = constants.pattern(member, constraint.text("regexp"), constraint.flags());
    return CodeBlock.of("$L.matcher($L).matches()", pattern, value);
  }

  private CodeBlock email(Constraint constraint, CodeBlock value) {
    CodeBlock email = CodeBlock.of("!$T.isEmail($L)", RuntimeNames.CONSTRAINTS, value);
    return constraint.text("regexp").isEmpty()
        ? email
        : CodeBlock.of("$L || !$L", email, matches(constraint, value));
  }
}
