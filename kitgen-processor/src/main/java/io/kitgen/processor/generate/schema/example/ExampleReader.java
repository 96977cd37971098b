package io.kitgen.processor.generate.schema.example;

import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.DefaultText;
import io.kitgen.processor.model.json.EnumFacts;
import io.kitgen.processor.plan.json.JsonPlan;
import io.kitgen.processor.plan.json.JsonType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the texts of examples as their types. */
public final class ExampleReader {

  private final JsonPlan json;

  public ExampleReader(JsonPlan json) {
    this.json = json;
  }

  /**
   * An example in JSON, or why it is none.
   *
   * @param value maps, lists, texts, numbers and truth values; an empty Optional for null
   * @param objection empty when it is one
   */
  public record Reading(Object value, String objection) {

    static Reading bad(String objection) {
      return new Reading("", objection);
    }

    /** Whether it is an example. */
    public boolean isGood() {
      return objection.isEmpty();
    }
  }

  /**
   * {@code text} as a {@code type}.
   *
   * @param written whether it is an answer, which has all members that are always written
   */
  public Reading read(TypeUse type, String text, boolean written) {
    TypeShape shape = type.shape();
    if (shape instanceof TypeShape.OptionalOf optional) {
      return read(optional.value(), text, written);
    }
    if (shape instanceof TypeShape.Scalar scalar) {
      return DefaultText.objection(scalar.kind(), text)
          .map(Reading::bad)
          .orElseGet(() -> new Reading(ScalarValue.of(scalar.kind(), text), ""));
    }
    Optional<JsonType> named = json.find(type);
    if (named.isPresent() && shape instanceof TypeShape.Named) {
      return read(named.get(), text, written);
    }
    return isText(shape)
        ? checked(text, new ExampleCheck(json, written).of(type, text, "it"))
        : document(text, value -> new ExampleCheck(json, written).of(type, value, "$"));
  }

  /** {@code text} as a type of the service. */
  public Reading read(JsonType type, String text, boolean written) {
    if (type instanceof JsonType.ValueType wrapper) {
      return read(wrapper.value().type(), text, written);
    }
    ExampleCheck check = new ExampleCheck(json, written);
    return type instanceof JsonType.EnumType
        ? checked(text, check.of(type, text, "it"))
        : document(text, value -> check.of(type, value, "$"));
  }

  /** What the text of a {@code @Default} is in JSON. */
  public Object defaultValue(TypeUse type, String text) {
    if (type.shape() instanceof TypeShape.Scalar scalar) {
      return ScalarValue.of(scalar.kind(), text);
    }
    return json.find(type)
        .filter(JsonType.EnumType.class::isInstance)
        .map(found -> EnumFacts.text(((JsonType.EnumType) found).model(), text))
        .orElse(text);
  }

  private static boolean isText(TypeShape shape) {
    return shape instanceof TypeShape.Bytes
        || (shape instanceof TypeShape.ArrayOf array
            && array.element().key().equals(TypeName.CHAR));
  }

  private static Reading document(String text, Function<Object, List<String>> check) {
    return JsonText.parse(text)
        .map(value -> checked(value, check.apply(value)))
        .orElseGet(() -> Reading.bad("it is no JSON"));
  }

  private static Reading checked(Object value, List<String> objections) {
    return objections.isEmpty() ? new Reading(value, "") : Reading.bad(objections.get(0));
  }
}
