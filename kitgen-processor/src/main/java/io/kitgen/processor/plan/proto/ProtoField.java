package io.kitgen.processor.plan.proto;

import io.kitgen.processor.model.json.JsonMember;
import java.util.Optional;

/**
 * A field of a message.
 *
 * @param name in snake case: {@code unit_price}
 * @param jsonName what JSON calls it, where that is not what protobuf derives from the name
 * @param label how often it is there
 * @param value of a repeated field an element, of a map a value
 * @param key of a map
 * @param member by which generated code takes it and makes it
 * @param javadoc what its comment says, or empty
 */
public record ProtoField(
    String name,
    Optional<String> jsonName,
    int number,
    Label label,
    ProtoValue value,
    Optional<ProtoValue> key,
    JsonMember member,
    String javadoc) {

  /** How often a field is there. */
  public enum Label {
    /** Always; on the wire its zero is left out. */
    IMPLICIT,
    /** At most once: {@code optional}, and every field that holds a message. */
    OPTIONAL,
    /** Any number of times; numbers are packed. */
    REPEATED,
    /** {@code map<key, value>}. */
    MAP
  }
}
