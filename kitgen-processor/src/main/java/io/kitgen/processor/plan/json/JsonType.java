package io.kitgen.processor.plan.json;

import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.json.JsonMember;
import io.kitgen.processor.model.json.bean.Making;
import io.kitgen.processor.model.json.union.Union;
import java.util.List;
import java.util.Optional;

/** A type of which the JSON class knows how it is read and written. */
public sealed interface JsonType {

  /** The type with its arguments bound, without annotations of its own. */
  TypeName type();

  /** What its methods are called after: {@code Order} for {@code readOrder}. */
  String name();

  /** The constant that holds its codec; empty for a container that is only a part of others. */
  Optional<String> constant();

  /** The constant that holds its format, where its JSON is a text. */
  default Optional<String> format() {
    if (this instanceof EnumType constants) {
      return Optional.of(constants.texts());
    }
    return this instanceof CodedType coded && coded.codec().text()
        ? Optional.of(coded.own())
        : Optional.empty();
  }

  /**
   * A record whose JSON is an object.
   *
   * @param arguments its components, in the order of the constructor
   * @param written its members in output, in order
   * @param generated whether it is a message: nothing but generated code checks its components
   */
  record ObjectType(
      TypeName type,
      String name,
      Optional<String> constant,
      List<JsonMember> arguments,
      List<JsonMember> written,
      boolean generated)
      implements JsonType {}

  /** A record whose JSON is that of its one component. */
  record ValueType(
      TypeName type, String name, Optional<String> constant, JsonMember value, boolean generated)
      implements JsonType {}

  /**
   * A class, or a record that says itself how it is made.
   *
   * @param making how one is made
   * @param written its members in output, in order
   * @param value what stands for the whole in output, if something does
   */
  record ClassType(
      TypeName type,
      String name,
      Optional<String> constant,
      Making making,
      List<JsonMember> written,
      Optional<JsonMember> value)
      implements JsonType {}

  /**
   * A type whose JSON says which of several variants it is; {@link JsonPlan#body} knows how each of
   * them looks by itself.
   */
  record UnionType(TypeName type, String name, Optional<String> constant, Union union)
      implements JsonType {}

  /**
   * An enum.
   *
   * @param texts the constant that holds its {@code TextFormat}
   */
  record EnumType(
      TypeName type, String name, Optional<String> constant, String texts, DataType.EnumType model)
      implements JsonType {}

  /**
   * A type with a codec that was written by hand.
   *
   * @param own the constant that holds the codec as it was written, which may be a format too
   */
  record CodedType(
      TypeName type,
      String name,
      Optional<String> constant,
      String own,
      TypeShape.Coded.Codec codec)
      implements JsonType {}

  /** A list, set, array, map or {@code Optional}. */
  record ContainerType(TypeName type, String name, Optional<String> constant, TypeShape shape)
      implements JsonType {}
}
