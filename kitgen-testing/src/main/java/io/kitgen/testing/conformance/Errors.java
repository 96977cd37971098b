package io.kitgen.testing.conformance;

import io.kitgen.Code;
import io.kitgen.ErrorStatus;
import java.util.List;

/** The errors that the service declares. */
public final class Errors {

  private Errors() {}

  /** Has nothing but its message. */
  @ErrorStatus(Code.FAILED_PRECONDITION)
  public static final class PlainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a message. */
    public PlainException(String message) {
      super(message);
    }
  }

  /** Has fields of its own. */
  @ErrorStatus(value = Code.RESOURCE_EXHAUSTED, name = "over-quota", title = "Over quota")
  public static final class DetailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int limit;
    private final transient List<String> users;

    /** With a message and two fields. */
    public DetailedException(String message, int limit, List<String> users) {
      super(message);
      this.limit = limit;
      this.users = users;
    }

    /** How many there may be. */
    public int getLimit() {
      return limit;
    }

    /** Who used them. */
    public List<String> getUsers() {
      return users;
    }
  }

  /** Must be caught. */
  @ErrorStatus(value = Code.NOT_FOUND, type = "https://kitgen.io/problems/checked")
  public static final class CheckedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Without a message. */
    public CheckedException() {
      super("not there");
    }
  }

  /** A family: the client gets the member that was thrown. */
  @ErrorStatus(Code.ABORTED)
  public abstract static sealed class ShapeException extends RuntimeException
      permits RoundException, SquareException {

    private static final long serialVersionUID = 1L;

    ShapeException(String message) {
      super(message);
    }
  }

  /** One of the family. */
  @ErrorStatus(Code.ABORTED)
  public static final class RoundException extends ShapeException {

    private static final long serialVersionUID = 1L;

    private final double radius;

    /** With its radius. */
    public RoundException(String message, double radius) {
      super(message);
      this.radius = radius;
    }

    /** The radius. */
    public double radius() {
      return radius;
    }
  }

  /** The other of the family. */
  @ErrorStatus(Code.ALREADY_EXISTS)
  public static final class SquareException extends ShapeException {

    private static final long serialVersionUID = 1L;

    /** With a message. */
    public SquareException(String message) {
      super(message);
    }
  }
}
