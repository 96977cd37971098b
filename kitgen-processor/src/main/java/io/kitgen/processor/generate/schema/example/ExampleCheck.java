package io.kitgen.processor.generate.schema.example;

import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.DefaultText;
import io.kitgen.processor.model.json.EnumFacts;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.model.json.bean.Making;
import io.kitgen.processor.model.json.union.TypeInfo;
import io.kitgen.processor.model.json.union.Union;
import io.kitgen.processor.model.json.union.Variant;
import io.kitgen.processor.plan.json.JsonPlan;
import io.kitgen.processor.plan.json.JsonType;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether values of JSON are such as the codecs read, or write. */
final class ExampleCheck {

  private final JsonPlan json;
  private final boolean written;

  ExampleCheck(JsonPlan json, boolean written) {
    this.json = json;
    this.written = written;
  }

  /** What is wrong with {@code value}, which is at {@code path}. */
  List<String> of(TypeUse type, Object value, String path) {
    TypeShape shape = type.shape();
    if (value.equals(Optional.empty())) {
      return JsonMember.allowsNull(type) || shape instanceof TypeShape.OptionalOf
          ? List.of()
          : List.of(path + " is null");
    }
    if (shape instanceof TypeShape.OptionalOf optional) {
      return of(optional.value(), value, path);
    }
    if (shape instanceof TypeShape.Scalar scalar) {
      return ScalarValue.objection(scalar.kind(), value).map(o -> path + " " + o).stream().toList();
    }
    if (shape instanceof TypeShape.Bytes) {
      return value instanceof String text && isBase64(text)
          ? List.of()
          : List.of(path + " is no base64");
    }
    if (shape instanceof TypeShape.Sequence sequence) {
      return elements(sequence.element(), value, path);
    }
    if (shape instanceof TypeShape.ArrayOf array) {
      return array.element().key().equals(TypeName.CHAR)
          ? value instanceof String ? List.of() : List.of(path + " is no text")
          : elements(array.element(), value, path);
    }
    return shape instanceof TypeShape.MapOf map
        ? entries(map, value, path)
        : json.find(type).map(named -> of(named, value, path)).orElse(List.of());
  }

  List<String> of(JsonType type, Object value, String path) {
    if (type instanceof JsonType.ValueType wrapper) {
      return of(wrapper.value().type(), value, path);
    }
    if (type instanceof JsonType.EnumType constants) {
      List<String> texts = EnumFacts.texts(constants.model());
      return value instanceof String text && (texts.isEmpty() || texts.contains(text))
          ? List.of()
          : List.of(path + " is none of " + String.join(", ", texts));
    }
    if (type instanceof JsonType.UnionType union) {
      return union(union.union(), value, path);
    }
    if (type instanceof JsonType.ClassType made) {
      Optional<JsonMember> whole = written ? made.value() : delegate(made);
      return whole
          .map(member -> of(member.type(), value, path))
          .orElseGet(() -> object(written ? made.written() : made.making().read(), value, path));
    }
    return type instanceof JsonType.ObjectType object
        ? object(
            written ? json.given(object.written()) : json.taken(object.arguments()), value, path)
        : List.of();
  }

  private static Optional<JsonMember> delegate(JsonType.ClassType type) {
    return type.making() instanceof Making.ByDelegate delegate
        ? Optional.of(delegate.value())
        : Optional.empty();
  }

  /** A member says which variant it is; the wrappers are not looked into. */
  private List<String> union(Union union, Object value, String path) {
    if (!union.info().form().isMember()) {
      return List.of();
    }
    if (!(value instanceof Map<?, ?> members)) {
      return List.of(path + " is no object");
    }
    Map<Object, Object> others = new LinkedHashMap<>(members);
    Object name =
        union.info().form() == TypeInfo.Form.PROPERTY
            ? others.remove(union.info().property())
            : others.get(union.info().property());
    List<String> names = union.variants().stream().map(Variant::id).toList();
    return union.variants().stream()
        .filter(variant -> variant.id().equals(name) || variant.aliases().contains(name))
        .findFirst()
        .or(() -> name == null ? union.fallback() : Optional.empty())
        .map(variant -> of(json.body(variant.type()), others, path))
        .orElseGet(
            () ->
                List.of(
                    path
                        + "."
                        + union.info().property()
                        + " is none of "
                        + String.join(", ", names)));
  }

  private List<String> elements(TypeUse element, Object value, String path) {
    if (!(value instanceof List<?> elements)) {
      return List.of(path + " is no array");
    }
    List<String> found = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      found.addAll(of(element, elements.get(i), path + "[" + i + "]"));
    }
    return found;
  }

  private List<String> entries(TypeShape.MapOf map, Object value, String path) {
    if (!(value instanceof Map<?, ?> entries)) {
      return List.of(path + " is no object");
    }
    List<String> found = new ArrayList<>();
    entries.forEach(
        (key, each) -> {
          String name = path + "." + key;
          found.addAll(key(map.key(), key.toString(), name));
          found.addAll(of(map.value(), each, name));
        });
    return found;
  }

  private List<String> key(TypeUse type, String key, String path) {
    return type.shape() instanceof TypeShape.Scalar scalar
        ? DefaultText.objection(scalar.kind(), key)
            .map(objection -> path + ": its name " + ScalarValue.sentence(objection))
            .stream()
            .toList()
        : of(type, key, path);
  }

  private List<String> object(List<JsonMember> all, Object value, String path) {
    if (!(value instanceof Map<?, ?> members)) {
      return List.of(path + " is no object");
    }
    Map<String, JsonMember> known = new LinkedHashMap<>();
    all.stream()
        .filter(member -> written || member.read())
        .forEach(member -> known.put(member.name(), member));
    List<String> found = new ArrayList<>();
    members.forEach(
        (name, each) -> {
          JsonMember member = known.get(name.toString());
          if (member == null) {
            found.add(path + " has no member " + name);
          } else if (!each.equals(Optional.empty()) || member.defaultText().isEmpty()) {
            found.addAll(of(member.type(), each, path + "." + name));
          }
        });
    known.values().stream()
        .filter(member -> written ? member.isAlwaysWritten() : member.mustBeThere())
        .filter(member -> !members.containsKey(member.name()))
        .forEach(member -> found.add(path + " lacks the member " + member.name()));
    return found;
  }

  private static boolean isBase64(String text) {
    try {
      return Base64.getDecoder().decode(text) != null;
    } catch (IllegalArgumentException e) {
      // That it cannot be decoded is the answer.
      return false;
    }
  }
}
