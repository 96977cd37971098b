package io.kitgen;

/**
 * The canonical codes of gRPC, in which every transport expresses errors.
 *
 * <p>Numbers and meanings are those of <a
 * href="https://grpc.github.io/grpc/core/md_doc_statuscodes.html">gRPC's status codes</a>, the HTTP
 * statuses those of {@code google/rpc/code.proto}.
 */
public enum Code {
  /** The call succeeded. */
  OK(0, 200),
  /** The caller gave up. */
  CANCELLED(1, 499),
  /** An error of which nothing more is known. */
  UNKNOWN(2, 500),
  /** The request is wrong, whatever the state of the system. */
  INVALID_ARGUMENT(3, 400),
  /** The deadline passed before the call was done; it may have had its effect. */
  DEADLINE_EXCEEDED(4, 504),
  /** What was asked for does not exist. */
  NOT_FOUND(5, 404),
  /** What was to be created exists. */
  ALREADY_EXISTS(6, 409),
  /** The caller is known and may not do this. */
  PERMISSION_DENIED(7, 403),
  /** A quota or a limit is used up. */
  RESOURCE_EXHAUSTED(8, 429),
  /** The system is not in the state that the call needs; repeating it alone does not help. */
  FAILED_PRECONDITION(9, 400),
  /** A conflict with a concurrent call; repeat the whole transaction. */
  ABORTED(10, 409),
  /** The request goes past a range that the state of the system gives. */
  OUT_OF_RANGE(11, 400),
  /** The server does not know the operation. */
  UNIMPLEMENTED(12, 501),
  /** The server is broken. */
  INTERNAL(13, 500),
  /** The server cannot be reached or takes no calls now; repeating later may help. */
  UNAVAILABLE(14, 503),
  /** Data is lost or damaged beyond repair. */
  DATA_LOSS(15, 500),
  /** The caller is not known. */
  UNAUTHENTICATED(16, 401);

  // A copy made once: values() clones its array on each call.
  private static final Code[] BY_NUMBER = values();

  private final int number;
  private final int httpStatus;

  Code(int number, int httpStatus) {
    this.number = number;
    this.httpStatus = httpStatus;
  }

  /**
   * Returns the number of this code in gRPC.
   *
   * @return a number from 0 to 16
   */
  public int number() {
    return number;
  }

  /**
   * Returns the HTTP status of an answer with this code. Several codes share a status, so that
   * {@link #ofHttpStatus(int)} is not its inverse.
   *
   * @return the status; 200 for {@link #OK}, else from 400 to 504
   */
  public int httpStatus() {
    return httpStatus;
  }

  /**
   * Returns the code with a number in gRPC.
   *
   * @param number any number
   * @return the code; {@link #UNKNOWN} for a number that gRPC does not define
   */
  public static Code ofNumber(int number) {
    return number >= 0 && number < BY_NUMBER.length ? BY_NUMBER[number] : UNKNOWN;
  }

  /**
   * Returns the code that comes nearest to the HTTP status of a server which names no code itself.
   *
   * <p>Every 2xx is {@link #OK}. A 4xx without an entry of its own is {@link #INVALID_ARGUMENT}:
   * the request was refused as it stands, so that repeating it is of no use. All else is {@link
   * #UNKNOWN}, 500 and redirects among them.
   *
   * @param status any number
   * @return the code
   */
  public static Code ofHttpStatus(int status) {
    return switch (status) {
      case 401 -> UNAUTHENTICATED;
      case 403 -> PERMISSION_DENIED;
      case 404 -> NOT_FOUND;
      case 405, 501 -> UNIMPLEMENTED;
      case 408, 504 -> DEADLINE_EXCEEDED;
      case 409 -> ABORTED;
      case 412 -> FAILED_PRECONDITION;
      case 413, 429 -> RESOURCE_EXHAUSTED;
      case 499 -> CANCELLED;
      case 502, 503 -> UNAVAILABLE;
      default -> ofHttpStatusClass(status / 100);
    };
  }

  private static Code ofHttpStatusClass(int statusClass) {
    return switch (statusClass) {
      case 2 -> OK;
      case 4 -> INVALID_ARGUMENT;
      default -> UNKNOWN;
    };
  }
}
