package io.kitgen.processor.spi.problem;

import static io.kitgen.processor.spi.ProblemCode.error;

import io.kitgen.processor.spi.ProblemCode;

/** What is wrong with a declared error: codes 080 to 099. */
public final class ErrorProblems {

  public static final ProblemCode ERROR_NOT_EXCEPTION =
      error(
          "KIT080",
          "%1$s cannot be declared as an error: it is no subclass of Exception",
          "Make it extend Exception or RuntimeException");

  public static final ProblemCode ERROR_TOO_WIDE =
      error(
          "KIT081",
          "%1$s says nothing about what goes wrong, so that it cannot be declared as an error",
          "Declare exceptions of your own; what is not declared reaches the client as a CallException");

  public static final ProblemCode INACCESSIBLE_ERROR =
      error(
          "KIT082",
          "The error %1$s cannot be named by code in the package %2$s",
          "Make %1$s and the types around it public");

  public static final ProblemCode ABSTRACT_ERROR =
      error(
          "KIT083",
          "The error %1$s is abstract, so that a client cannot build it again",
          "Make it sealed, or declare its subclasses");

  public static final ProblemCode ERROR_NOT_REBUILDABLE =
      error(
          "KIT084",
          "No public constructor of the error %1$s can be called by a client: %2$s",
          "Add a public constructor whose parameters are called like its getters, or one that takes the"
              + " message");

  public static final ProblemCode ERROR_NAMES_CLASH =
      error(
          "KIT085",
          "The errors %1$s and %2$s of %3$s have the same name \"%4$s\" on the wire",
          "Give one of them another name by @ErrorStatus(name = ...)");

  public static final ProblemCode ERROR_CODE_OK =
      error(
          "KIT086", "The code of the error %1$s is OK, which is no error", "Write any code but OK");

  public static final ProblemCode BAD_ERROR_STATUS =
      error("KIT087", "%1$s is no HTTP status of an error", "Write a number from 400 to 599");

  public static final ProblemCode DUPLICATE_MAP_ERROR =
      error("KIT088", "@MapError names %1$s twice", "Remove one of them");

  public static final ProblemCode BAD_ERROR_NAME =
      error(
          "KIT089",
          "\"%1$s\" is no name for an error: %2$s",
          "Write lower-case words with '-' between them, as in \"%3$s\"");

  public static final ProblemCode RESERVED_ERROR_PROPERTY =
      error(
          "KIT090",
          "The error %1$s needs its property %2$s to be built again, but the wire keeps that name for"
              + " itself",
          "Rename the property and the parameter of the constructor");

  private ErrorProblems() {}
}
