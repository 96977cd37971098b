package io.kitgen.processor.spi.problem.grpc;

import static io.kitgen.processor.spi.ProblemCode.error;

import io.kitgen.processor.spi.ProblemCode;

/** What is wrong with a field of a message, or a constant of an enum: codes 270 to 285. */
public final class FieldProblems {

  public static final ProblemCode BAD_NUMBER =
      error(
          "KIT270",
          "%1$s cannot have the number %2$s: Protocol Buffers has 1 to 536870911, without 19000 to"
              + " 19999, which it keeps for itself",
          "Write another number, or none");

  public static final ProblemCode NUMBER_TWICE =
      error(
          "KIT271",
          "%1$s has the number %3$s, which %2$s has already",
          "Give one of them another number");

  public static final ProblemCode RESERVED =
      error(
          "KIT272",
          "%1$s has the %2$s, which is reserved: something else had it once",
          "Use another one, or take it out of @Reserved if nobody has seen it");

  public static final ProblemCode NO_FIELD =
      error(
          "KIT273",
          "@%2$s has no effect on %1$s, which is no field: it is the message itself, or nothing",
          "Remove @%2$s, or put it on a member of the message");

  public static final ProblemCode NO_INTEGER =
      error(
          "KIT274",
          "@%1$s has no effect on %2$s, which is neither int nor long",
          "Remove @%1$s, or make it an int or a long");

  public static final ProblemCode CONTRADICTION =
      error(
          "KIT275",
          "@%1$s contradicts @%2$s: an integer has one form on the wire",
          "Remove one of them");

  public static final ProblemCode NO_FORM =
      error(
          "KIT276",
          "%1$s has no form in Protocol Buffers: %2$s",
          "Use another type, or leave the service to other transports");

  public static final ProblemCode NULL_ELEMENT =
      error(
          "KIT277",
          "The elements of %1$s may be null, for which Protocol Buffers has nothing",
          "Remove @Nullable, or write Optional");

  public static final ProblemCode BAD_LAYOUT =
      error(
          "KIT278",
          "%1$s cannot be a field of a message: %2$s",
          "Remove the annotation of Jackson's, or leave the type to other transports");

  public static final ProblemCode BAD_NAME =
      error(
          "KIT279",
          "%1$s would be called \"%2$s\" in the .proto, which is no name of a field",
          "Give it a name of ASCII letters and digits that starts with a letter");

  public static final ProblemCode SAME_NAME =
      error(
          "KIT280",
          "%1$s and %2$s would both be called \"%3$s\" in the .proto",
          "Give one of them another name in Java; @JsonProperty keeps what JSON calls it");

  private FieldProblems() {}
}
