package io.kitgen.processor.transport.grpc.schema;

import io.kitgen.processor.plan.proto.ProtoScalar;
import java.util.Optional;

/**
 * A field.
 *
 * @param key of a map
 * @param value of a repeated field an element, of a map a value
 * @param givenJsonName what JSON calls it, where it says so
 */
public record FieldSchema(
    String name,
    int number,
    Label label,
    Optional<ProtoScalar> key,
    Value value,
    Optional<String> givenJsonName,
    String comment) {

  /** What stands before the type. */
  public enum Label {
    /** Nothing. */
    NONE,
    /** {@code optional}. */
    OPTIONAL,
    /** {@code repeated}. */
    REPEATED,
    /** The type is {@code map<key, value>}. */
    MAP
  }

  /** What a field holds. */
  public sealed interface Value {

    /** A scalar. */
    record Scalar(ProtoScalar kind) implements Value {}

    /** A message, by its full name. */
    record Message(String name) implements Value {}

    /** An enum, by its full name. */
    @SuppressWarnings("JavaLangClash") // the word of Protocol Buffers
    record Enum(String name) implements Value {}
  }

  /** What JSON calls it. */
  public String jsonName() {
    return givenJsonName.orElseGet(() -> camelCase(name, false));
  }

  /** The message that protoc makes for the entries of a map: {@code PricesEntry}. */
  public String entryName() {
    return camelCase(name, true) + "Entry";
  }

  /** As protoc has it: what follows an underscore is a capital, if that has one. */
  private static String camelCase(String name, boolean capital) {
    StringBuilder camel = new StringBuilder();
    boolean raise = capital;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != '_') {
        camel.append(raise && c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c);
      }
      raise = c == '_';
    }
    return camel.toString();
  }
}
