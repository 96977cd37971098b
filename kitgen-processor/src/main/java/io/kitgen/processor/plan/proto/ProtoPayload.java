package io.kitgen.processor.plan.proto;

import com.palantir.javapoet.TypeName;

/** What stands for a request or a response on the wire. */
public sealed interface ProtoPayload {

  /** The full name of the message: {@code pb.SumRequest}. */
  String message();

  /** The generated record is the message: its components are the fields. */
  record Fields(String message, ProtoType.Message type) implements ProtoPayload {}

  /**
   * The one parameter, or the result, is the message itself: a record, a class, a sealed type.
   *
   * @param type that of the parameter or result
   * @param value the same as a value
   */
  record Itself(String message, TypeName type, ProtoValue.Message value) implements ProtoPayload {}

  /**
   * Many messages; a request or a response that has them has nothing else.
   *
   * @param item what each of them is: {@link Itself}, or {@link Fields} with one field {@code
   *     value} of a type that has no name in Java: its {@code type} is that of the item
   */
  record Messages(ProtoPayload item) implements ProtoPayload {

    @Override
    public String message() {
      return item.message();
    }
  }
}
