package io.kitgen.processor.plan.proto;

import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.TypeUse;
import java.util.List;
import java.util.Optional;

/** A message or an enum. */
public sealed interface ProtoType {

  /** Its name within the package: {@code Order}. */
  String name();

  /** The Java type that it stands for, its arguments bound. */
  TypeName type();

  /** What its comment says, or empty. */
  String javadoc();

  /** What must not be used again. */
  Reservations reservations();

  /** Numbers and names of members that were taken away. */
  record Reservations(List<Integer> numbers, List<String> names) {

    /** None. */
    public static final Reservations NONE = new Reservations(List.of(), List.of());
  }

  /**
   * A message with fields: a record, a class, the parameters of an operation, its result, or the
   * members of an error.
   *
   * @param source the user's type; empty for what is generated
   */
  record Message(
      String name,
      TypeName type,
      List<ProtoField> fields,
      Reservations reservations,
      Optional<DataType> source,
      String javadoc)
      implements ProtoType {}

  /**
   * A message whose one {@code oneof} says which variant of a sealed type it holds.
   *
   * @param variants a field for each variant; its value is the message of that variant
   */
  record Union(
      String name,
      TypeName type,
      List<Variant> variants,
      Reservations reservations,
      DataType.SealedType source,
      String javadoc)
      implements ProtoType {

    /** One variant: {@code Circle circle = 1}. */
    public record Variant(String name, int number, TypeName type, ProtoValue value) {}
  }

  /**
   * A message for what can be no element or value by itself: a list in a list, a map in a list, an
   * optional in a list. Its one field is {@code values = 1}, or {@code value = 1}.
   *
   * @param whole the container
   * @param field its only field, whose type is the container
   */
  record Wrapper(String name, TypeName type, TypeUse whole, ProtoField field) implements ProtoType {

    @Override
    public String javadoc() {
      return "";
    }

    @Override
    public Reservations reservations() {
      return Reservations.NONE;
    }
  }

  /**
   * An enum. Its first constant is {@code <NAME>_UNSPECIFIED = 0}, unless a constant of Java's has
   * been given 0; {@code constants} has Java's alone.
   *
   * @param zero the name of the added constant; empty where a constant of Java's is zero
   */
  @SuppressWarnings("JavaLangClash") // the word of Protocol Buffers
  record Enum(
      String name,
      TypeName type,
      Optional<String> zero,
      List<Constant> constants,
      Reservations reservations,
      DataType.EnumType source,
      String javadoc)
      implements ProtoType {

    /**
     * A constant.
     *
     * @param name in the file: {@code COLOR_RED}
     * @param constant in Java: {@code RED}
     */
    public record Constant(String name, String constant, int number, String javadoc) {}
  }
}
