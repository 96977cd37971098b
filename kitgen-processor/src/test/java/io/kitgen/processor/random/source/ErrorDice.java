package io.kitgen.processor.random.source;

import io.kitgen.processor.random.source.ErrorType.Field;
import io.kitgen.processor.random.source.ErrorType.Form;
import io.kitgen.processor.random.source.Shape.Use;
import java.util.ArrayList;
import java.util.List;

/** Makes the exceptions that operations declare. */
final class ErrorDice {
  private static final List<String> CODES =
      List.of("INVALID_ARGUMENT", "NOT_FOUND", "ALREADY_EXISTS", "RESOURCE_EXHAUSTED", "INTERNAL");

  // Members that problem documents (RFC 9457) have already, and results here.
  private static final List<String> RESERVED =
      List.of(
          "type",
          "title",
          "status",
          "detail",
          "instance",
          "code",
          "error",
          "message",
          "cause",
          "v",
          "value",
          "result",
          "$r",
          "err");

  private final Dice dice;
  private final TypeDice types;

  ErrorDice(TypeDice types) {
    this.dice = types.dice;
    this.types = types;
  }

  List<ErrorType> make(int count) {
    List<ErrorType> errors = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      errors.add(dice.percent(15) ? sealed(i) : error(String.valueOf(i), dice.percent(50)));
    }
    return errors;
  }

  /** An error of the JDK's own, which only {@code @MapError} can declare. */
  static ErrorType foreign() {
    return new ErrorType(
        "java.util.NoSuchElementException", false, Form.MESSAGE, List.of(), "", List.of());
  }

  private ErrorType sealed(int index) {
    boolean checked = dice.percent(50);
    List<ErrorType> variants = List.of(error(index + "A", checked), error(index + "B", checked));
    return new ErrorType("Refusal" + index, checked, Form.NOTHING, List.of(), "", variants);
  }

  private ErrorType error(String index, boolean checked) {
    String name =
        dice.of("Empty", "SoldOut", "URLTaken", "Gone") + index + dice.of("Exception", "");
    Form form = dice.of(Form.values());
    boolean withFields = form == Form.FIELDS || form == Form.MESSAGE_AND_FIELDS;
    return new ErrorType(
        name, checked, form, withFields ? fields() : List.of(), annotation(index), List.of());
  }

  private List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    Names names = new Names(dice);
    RESERVED.forEach(names::take);
    for (int i = dice.between(1, 3); i > 0; i--) {
      fields.add(field(names.value()));
    }
    return fields;
  }

  // Getters are for names that can be told from them again.
  private Field field(String name) {
    Use type = types.any(2, List.of());
    boolean getter = name.matches("[a-z]{3,}") && dice.percent(60);
    String prefix = type.shape().equals(new Shape.Scalar(ScalarType.BOOLEAN, true)) ? "is" : "get";
    String accessor =
        getter ? prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1) : name;
    return new Field(name, accessor, type);
  }

  private String annotation(String index) {
    if (dice.percent(30)) {
      return "";
    }
    StringBuilder text = new StringBuilder("@io.kitgen.ErrorStatus(value = io.kitgen.Code.");
    text.append(dice.of(CODES));
    if (dice.percent(20)) {
      text.append(", name = \"error-").append(index).append('"');
    }
    if (dice.percent(20)) {
      text.append(", http = ").append(dice.of(402, 404, 409, 418, 422, 500));
    }
    if (dice.percent(15)) {
      text.append(", type = \"https://example.org/").append(index).append('"');
    }
    if (dice.percent(15)) {
      text.append(", title = \"No \\\"$1\\\" left\"");
    }
    return text.append(")").toString();
  }
}
