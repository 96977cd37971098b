package corpus;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.kitgen.Default;
import io.kitgen.KitService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** One type for each thing that can be said of null, as a parameter and as a component. */
@KitService
@NullMarked
public interface Nulls {

  Primitive primitive(int v);

  record Primitive(int v) {}

  Boxed boxed(Integer v);

  record Boxed(Integer v) {}

  Text text(String v);

  record Text(String v) {}

  NullableText nullable(@Nullable String v);

  record NullableText(@Nullable String v) {}

  OptionalText optional(Optional<String> v);

  record OptionalText(Optional<String> v) {}

  OptionalNumber number(OptionalInt v);

  record OptionalNumber(OptionalInt v) {}

  Defaulted defaulted(@Default("7") int v);

  record Defaulted(@Default("7") int v) {}

  Timed timed(@Default("PT5S") Duration v);

  record Timed(@Default("PT5S") Duration v) {}

  Painted painted(@Default("RED") @Nullable Color v);

  record Painted(@Default("RED") @Nullable Color v) {}

  enum Color {
    RED,
    BLUE
  }

  @NullUnmarked
  Unspecified unspecified(String v);

  @NullUnmarked
  record Unspecified(String v) {}

  ListOfText list(List<String> v);

  record ListOfText(List<String> v) {}

  ListOfNullable nullables(List<@Nullable String> v);

  record ListOfNullable(List<@Nullable String> v) {}

  MapOfNumber map(Map<String, Integer> v);

  record MapOfNumber(Map<String, Integer> v) {}

  MapOfNullable nullableMap(Map<String, @Nullable Integer> v);

  record MapOfNullable(Map<String, @Nullable Integer> v) {}

  SetOfColor colors(Set<@Nullable Color> v);

  record SetOfColor(Set<@Nullable Color> v) {}

  Named value(Name v);

  record Name(@JsonValue String text) {}

  record Named(Name v) {}

  HasMaybe maybe(Maybe v);

  record Maybe(@JsonValue Optional<String> text) {}

  record HasMaybe(Maybe v) {}

  Required required(@JsonProperty(required = true) @Nullable String v);

  record Required(@JsonProperty(required = true) @Nullable String v) {}

  Ignored ignored(Ignored value);

  record Ignored(int a, @JsonIgnore @Default("x") String b, @JsonIgnore Optional<String> c) {}

  Positive positive(Positive value) throws OutOfRangeException, ClosedException;

  record Positive(int v) {
    public Positive {
      if (v <= 0) {
        throw new IllegalArgumentException("secret");
      }
    }
  }

  @Nullable String nothing();

  /** Has constructors that a bare null could not tell apart. */
  class OutOfRangeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int limit;
    private final transient @Nullable Name name;

    public OutOfRangeException(String message, int limit, @Nullable Name name, Throwable cause) {
      super(message, cause);
      this.limit = limit;
      this.name = name;
    }

    public OutOfRangeException(String message, int limit, @Nullable Name name, String detail) {
      this(message + detail, limit, name, new IllegalStateException());
    }

    @JsonProperty("most")
    public int getLimit() {
      return limit;
    }

    public @Nullable Name name() {
      return name;
    }

    public boolean isNear() {
      return limit < 3;
    }

    @JsonIgnore
    public String getSecret() {
      return "secret";
    }
  }

  final class ClosedException extends Exception {
    private static final long serialVersionUID = 1;
  }
}
