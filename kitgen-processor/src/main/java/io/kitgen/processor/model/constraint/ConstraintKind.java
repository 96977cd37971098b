package io.kitgen.processor.model.constraint;

import io.kitgen.processor.model.ScalarKind;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The constraints of Jakarta Validation 3.1, each with the values that it can be asked of. */
public enum ConstraintKind {
  NOT_NULL("NotNull", type -> !type.key().isPrimitive(), "a reference", "must not be null"),
  NULL("Null", type -> !type.key().isPrimitive(), "a reference", "must be null"),
  NOT_BLANK("NotBlank", ConstraintKind::isText, "a String", "must not be blank"),
  NOT_EMPTY("NotEmpty", ConstraintKind::hasSize, Words.SIZED, "must not be empty"),
  SIZE("Size", ConstraintKind::hasSize, Words.SIZED, "size must be between {min} and {max}"),
  MIN("Min", ConstraintKind::isNumber, Words.NUMBER, "must be greater than or equal to {value}"),
  MAX("Max", ConstraintKind::isNumber, Words.NUMBER, "must be less than or equal to {value}"),
  DECIMAL_MIN(
      "DecimalMin",
      ConstraintKind::isNumber,
      Words.NUMBER,
      "must be greater than or equal to {value}"),
  DECIMAL_MAX(
      "DecimalMax",
      ConstraintKind::isNumber,
      Words.NUMBER,
      "must be less than or equal to {value}"),
  POSITIVE("Positive", ConstraintKind::isNumber, Words.NUMBER, "must be greater than 0"),
  POSITIVE_OR_ZERO(
      "PositiveOrZero",
      ConstraintKind::isNumber,
      Words.NUMBER,
      "must be greater than or equal to 0"),
  NEGATIVE("Negative", ConstraintKind::isNumber, Words.NUMBER, "must be less than 0"),
  NEGATIVE_OR_ZERO(
      "NegativeOrZero", ConstraintKind::isNumber, Words.NUMBER, "must be less than or equal to 0"),
  DIGITS(
      "Digits",
      type -> isText(type) || (isNumber(type) && !isFloating(type)),
      "a whole number, a BigDecimal or a String",
      "numeric value out of bounds (<{integer} digits>.<{fraction} digits> expected)"),
  PAST("Past", ConstraintKind::isTime, Words.TIME, "must be a past date"),
  PAST_OR_PRESENT(
      "PastOrPresent",
      ConstraintKind::isTime,
      Words.TIME,
      "must be a date in the past or in the present"),
  FUTURE("Future", ConstraintKind::isTime, Words.TIME, "must be a future date"),
  FUTURE_OR_PRESENT(
      "FutureOrPresent",
      ConstraintKind::isTime,
      Words.TIME,
      "must be a date in the present or in the future"),
  PATTERN("Pattern", ConstraintKind::isText, "a String", "must match \"{regexp}\""),
  EMAIL("Email", ConstraintKind::isText, "a String", "must be a well-formed email address"),
  ASSERT_TRUE("AssertTrue", ConstraintKind::isTruth, "a boolean", "must be true"),
  ASSERT_FALSE("AssertFalse", ConstraintKind::isTruth, "a boolean", "must be false");

  private static final String PACKAGE = "jakarta.validation.constraints.";

  private static final Set<ScalarKind> INTEGERS =
      EnumSet.of(ScalarKind.BYTE, ScalarKind.SHORT, ScalarKind.INT, ScalarKind.LONG);

  private static final Set<ScalarKind> FLOATING = EnumSet.of(ScalarKind.FLOAT, ScalarKind.DOUBLE);

  private static final Set<ScalarKind> BIG =
      EnumSet.of(ScalarKind.BIG_INTEGER, ScalarKind.BIG_DECIMAL);

  private static final Set<ScalarKind> TIMES =
      EnumSet.of(
          ScalarKind.DATE,
          ScalarKind.INSTANT,
          ScalarKind.LOCAL_DATE,
          ScalarKind.LOCAL_TIME,
          ScalarKind.LOCAL_DATE_TIME,
          ScalarKind.OFFSET_TIME,
          ScalarKind.OFFSET_DATE_TIME,
          ScalarKind.ZONED_DATE_TIME,
          ScalarKind.YEAR,
          ScalarKind.YEAR_MONTH,
          ScalarKind.MONTH_DAY);

  private final String annotation;

  @SuppressWarnings("ImmutableEnumChecker") // methods of this class, which keep nothing
  private final Predicate<TypeUse> applies;

  private final String wanted;
  private final String message;

  ConstraintKind(String annotation, Predicate<TypeUse> applies, String wanted, String message) {
    this.annotation = annotation;
    this.applies = applies;
    this.wanted = wanted;
    this.message = message;
  }

  /** The one whose annotation, or the container of several, has this qualified name. */
  static Optional<ConstraintKind> of(String name) {
    if (!name.startsWith(PACKAGE)) {
      return Optional.empty();
    }
    String simple = name.substring(PACKAGE.length()).replace(".List", "");
    return Arrays.stream(values()).filter(kind -> kind.annotation.equals(simple)).findFirst();
  }

  /** Its annotation's simple name, which is what a violation calls its rule. */
  public String annotation() {
    return annotation;
  }

  String qualified() {
    return PACKAGE + annotation;
  }

  /** Whether it can be asked of a value of {@code type}. */
  public boolean appliesTo(TypeUse type) {
    return applies.test(type);
  }

  /** What it can be asked of, in words. */
  public String wanted() {
    return wanted;
  }

  /** What is said when a value breaks it, as Jakarta's own messages in English. */
  String message() {
    return message;
  }

  private static Optional<ScalarKind> scalar(TypeUse type) {
    return type.shape() instanceof TypeShape.Scalar scalar
        ? Optional.of(scalar.kind())
        : Optional.empty();
  }

  private static boolean isText(TypeUse type) {
    return scalar(type).filter(kind -> kind == ScalarKind.STRING).isPresent();
  }

  private static boolean isTruth(TypeUse type) {
    return scalar(type).filter(kind -> kind == ScalarKind.BOOLEAN).isPresent();
  }

  private static boolean isTime(TypeUse type) {
    return scalar(type).filter(TIMES::contains).isPresent();
  }

  /** Whether it is {@code float} or {@code double}, boxed or not. */
  public static boolean isFloating(TypeUse type) {
    return scalar(type).filter(FLOATING::contains).isPresent();
  }

  /** Whether it is a number that Java compares by operators. */
  public static boolean isSimpleNumber(TypeUse type) {
    return isFloating(type) || scalar(type).filter(INTEGERS::contains).isPresent();
  }

  private static boolean isNumber(TypeUse type) {
    return isSimpleNumber(type) || scalar(type).filter(BIG::contains).isPresent();
  }

  private static boolean hasSize(TypeUse type) {
    return isText(type)
        || type.shape() instanceof TypeShape.Sequence
        || type.shape() instanceof TypeShape.ArrayOf
        || type.shape() instanceof TypeShape.Bytes
        || type.shape() instanceof TypeShape.MapOf;
  }

  private static final class Words {
    static final String SIZED = "a String, a collection, a map or an array";
    static final String NUMBER = "a number";
    static final String TIME = "a date or a time";

    private Words() {}
  }
}
