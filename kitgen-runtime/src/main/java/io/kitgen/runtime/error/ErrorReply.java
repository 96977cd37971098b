package io.kitgen.runtime.error;

import io.kitgen.Code;
import io.kitgen.runtime.json.JsonWriter;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is said to the caller of an error: all of it is safe to show, and none of it is bound to a
 * transport, though it knows the HTTP status. Immutable.
 */
public final class ErrorReply {

  private final Code code;
  private final String name;
  private final @Nullable String message;
  private final int httpStatus;
  private final String problemType;
  private final @Nullable String title;
  private final @Nullable Duration retryAfter;
  private final Consumer<JsonWriter> members;
  private final Map<String, String> metadata;
  private final List<Violation> violations;
  private final @Nullable Exception error;

  private ErrorReply(Builder builder) {
    this.code = builder.code;
    this.name = builder.name;
    this.message = builder.message;
    this.httpStatus = builder.httpStatus;
    this.problemType = builder.problemType;
    this.title = builder.title;
    this.retryAfter = builder.retryAfter;
    this.members = builder.members;
    this.metadata = Collections.unmodifiableMap(new LinkedHashMap<>(builder.metadata));
    this.violations = builder.violations;
    this.error = builder.error;
  }

  /** Starts a reply with {@code code}, its HTTP status, and a sentence for the caller. */
  public static Builder of(Code code, @Nullable String message) {
    return new Builder(code, message);
  }

  /** The reply that {@code error} is by its declaration, its own members included. */
  public static <E extends Exception> ErrorReply of(DeclaredError<E> declared, Throwable error) {
    E typed = declared.type().cast(error);
    return of(declared.code(), typed.getMessage())
        .name(declared.name())
        .httpStatus(declared.httpStatus())
        .problemType(declared.problemType())
        .title(declared.title())
        .members(out -> declared.codec().writeMembers(typed, out))
        .error(typed)
        .build();
  }

  /**
   * The reply to an exception that is not declared. A {@link RefusedException} and a {@link
   * ServiceException} say what they say; of another one the caller learns a code and no word of its
   * own. A {@link CallException}, the failure of a further service, never keeps its code: it is
   * UNAVAILABLE, DEADLINE_EXCEEDED or INTERNAL here.
   */
  public static ErrorReply ofFault(Throwable fault) {
    if (fault instanceof RefusedException refused) {
      return refused.reply();
    }
    if (fault instanceof ServiceException service) {
      return of(service.code(), service.getMessage()).build();
    }
    if (fault instanceof CallException call) {
      return ofCall(call);
    }
    if (fault instanceof InterruptedException) {
      return of(Code.UNAVAILABLE, "the server is shutting down").build();
    }
    return fault instanceof HasCode coded && coded.code() != Code.OK
        ? of(coded.code(), sentence(coded.code())).build()
        : internal();
  }

  /** The reply that says nothing but that the server failed. */
  public static ErrorReply internal() {
    return of(Code.INTERNAL, sentence(Code.INTERNAL)).build();
  }

  private static ErrorReply ofCall(CallException call) {
    return switch (call.code()) {
      case UNAVAILABLE ->
          of(Code.UNAVAILABLE, "a service behind this one is unavailable")
              .retryAfter(call.retryAfter())
              .build();
      case DEADLINE_EXCEEDED ->
          of(Code.DEADLINE_EXCEEDED, "a service behind this one did not answer in time").build();
      default -> internal();
    };
  }

  private static String sentence(Code code) {
    return switch (code) {
      case CANCELLED -> "cancelled";
      case INVALID_ARGUMENT -> "invalid argument";
      case DEADLINE_EXCEEDED -> "deadline exceeded";
      case NOT_FOUND -> "not found";
      case ALREADY_EXISTS -> "already exists";
      case PERMISSION_DENIED -> "permission denied";
      case RESOURCE_EXHAUSTED -> "resource exhausted";
      case FAILED_PRECONDITION -> "failed precondition";
      case ABORTED -> "aborted";
      case OUT_OF_RANGE -> "out of range";
      case UNIMPLEMENTED -> "unimplemented";
      case UNAVAILABLE -> "unavailable";
      case DATA_LOSS -> "data loss";
      case UNAUTHENTICATED -> "unauthenticated";
      case OK, UNKNOWN, INTERNAL -> "internal error";
    };
  }

  /** What kind of error it is. */
  public Code code() {
    return code;
  }

  /** Tells errors of one code apart: the name of a declared error; empty when there is none. */
  public String name() {
    return name;
  }

  /** The sentence for the caller, or null when there is none. */
  public @Nullable String message() {
    return message;
  }

  /** The status of an HTTP answer. */
  public int httpStatus() {
    return httpStatus;
  }

  /** The {@code type} of an RFC 9457 problem; {@code about:blank} when there is none. */
  public String problemType() {
    return problemType;
  }

  /** The {@code title} of a problem: empty for none, null for the usual one of the status. */
  public @Nullable String title() {
    return title;
  }

  /** How long to wait before the next try, or null when that is not known. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }

  /** Writes the error's own members into the object that the writer is in. */
  public Consumer<JsonWriter> members() {
    return members;
  }

  /** The declared error itself, for transports that have another form for it; null for a fault. */
  public @Nullable Exception error() {
    return error;
  }

  /** The values of the request that are the reason, where values are. */
  public List<Violation> violations() {
    return violations;
  }

  /** What goes beside the body: header fields over HTTP ({@code WWW-Authenticate}). */
  public Map<String, String> metadata() {
    return metadata;
  }

  /** Collects the parts; not thread-safe. */
  public static final class Builder {

    private final Code code;
    private final @Nullable String message;
    private final Map<String, String> metadata = new LinkedHashMap<>();
    private String name = "";
    private int httpStatus;
    private String problemType = "about:blank";
    private @Nullable String title;
    private @Nullable Duration retryAfter;
    private Consumer<JsonWriter> members = out -> {};
    private List<Violation> violations = List.of();
    private @Nullable Exception error;

    private Builder(Code code, @Nullable String message) {
      if (code == Code.OK) {
        throw new IllegalArgumentException("OK is no error");
      }
      this.code = code;
      this.message = message;
      this.httpStatus = code.httpStatus();
    }

    /** Tells errors of one code apart. */
    public Builder name(String name) {
      this.name = Objects.requireNonNull(name, "name");
      return this;
    }

    /** The status of an HTTP answer, in place of the code's own. */
    public Builder httpStatus(int httpStatus) {
      this.httpStatus = httpStatus;
      return this;
    }

    /** The {@code type} of an RFC 9457 problem, a URI. */
    public Builder problemType(String problemType) {
      this.problemType = Objects.requireNonNull(problemType, "problemType");
      return this;
    }

    /** The {@code title} of a problem; empty for none. */
    public Builder title(String title) {
      this.title = title;
      return this;
    }

    /** How long to wait before the next try. */
    public Builder retryAfter(@Nullable Duration retryAfter) {
      this.retryAfter = retryAfter;
      return this;
    }

    /** Writes the error's own members. */
    public Builder members(Consumer<JsonWriter> members) {
      this.members = Objects.requireNonNull(members, "members");
      return this;
    }

    /**
     * The values of the request that are the reason, for transports that have a form of their own
     * for them. Where errors are JSON, {@link #members} writes them.
     */
    public Builder violations(List<Violation> violations) {
      this.violations = List.copyOf(violations);
      return this;
    }

    private Builder error(Exception error) {
      this.error = error;
      return this;
    }

    /** A member with a text. */
    public Builder member(String name, String value) {
      Consumer<JsonWriter> before = members;
      return members(
          out -> {
            before.accept(out);
            out.name(name);
            out.write(value);
          });
    }

    /** Something beside the body: a header field over HTTP. */
    public Builder metadata(String name, String value) {
      metadata.put(name, value);
      return this;
    }

    /** The reply. */
    public ErrorReply build() {
      return new ErrorReply(this);
    }
  }
}
