package io.kitgen.processor.spi.problem;

import static io.kitgen.processor.spi.ProblemCode.error;

import io.kitgen.processor.spi.ProblemCode;

/** What JSON cannot say: codes 150 to 199. */
public final class JsonProblems {

  public static final ProblemCode UNSUPPORTED_JSON_ANNOTATION =
      error("KIT150", "@%1$s is not supported: kitgen would have to ignore it%2$s", "Remove @%1$s");

  public static final ProblemCode DUPLICATE_JSON_NAME =
      error(
          "KIT151",
          "%1$s and %2$s of %3$s have the same name \"%4$s\" in JSON",
          "Give one of them another name by @JsonProperty");

  public static final ProblemCode BAD_JSON_VALUE =
      error("KIT152", "@JsonValue cannot stand here: %1$s", "%2$s");

  public static final ProblemCode UNWRITABLE_GETTER =
      error(
          "KIT153",
          "Jackson would write what %1$s returns as \"%2$s\", and kitgen cannot: %3$s",
          "Annotate it with @JsonIgnore, or rename it");

  public static final ProblemCode UNREAD_NON_NULL =
      error(
          "KIT154",
          "%1$s is never read from JSON, and cannot be null either",
          "Annotate it with @Nullable or @Default, or let it be read");

  public static final ProblemCode BAD_CODEC =
      error(
          "KIT155",
          "%1$s cannot be a codec: %2$s",
          "Implement JsonCodec of one type, in a public class with a constructor without parameters");

  public static final ProblemCode MISPLACED_PRESENCE =
      error(
          "KIT156",
          "Presence in %1$s cannot stand here: only a member of an object can be absent",
          "Make it the whole type of a component or of a parameter, or use Optional");

  public static final ProblemCode REFUSED_JSON_ANNOTATION =
      error("KIT157", "@%1$s is refused: %2$s", "%3$s");

  public static final ProblemCode BAD_JSON_FORMAT =
      error(
          "KIT158",
          "@JsonFormat cannot stand here: %1$s",
          "Give the type a codec by @KitService(codecs), or say it for all by @JsonPolicy");

  public static final ProblemCode BAD_JSON_LAYOUT =
      error("KIT159", "@%1$s cannot stand here: %2$s", "%3$s");

  private JsonProblems() {}
}
