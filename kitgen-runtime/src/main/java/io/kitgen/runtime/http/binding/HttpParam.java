package io.kitgen.runtime.http.binding;

import io.kitgen.Code;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.error.RefusedException;
import io.kitgen.runtime.text.TextFormat;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A parameter outside the body: where it is, what it is called, and how its value is written; both
 * ways. A generated constant. What is missing or cannot be read turns the call away with the
 * parameter's name. Immutable.
 *
 * @param <T> one value
 */
public final class HttpParam<T> {

  private final Place place;
  private final String name;
  private final TextFormat<T> format;

  private HttpParam(Place place, String name, TextFormat<T> format) {
    this.place = place;
    this.name = Objects.requireNonNull(name, "name");
    this.format = Objects.requireNonNull(format, "format");
  }

  /** Where parameters are. */
  enum Place {
    PATH("path variable "),
    QUERY("query parameter "),
    HEADER("header "),
    COOKIE("cookie ");

    private final String text;

    Place(String text) {
      this.text = text;
    }
  }

  /** A variable of the path, percent-encoded whole. */
  public static <T> HttpParam<T> path(String name, TextFormat<T> format) {
    return new HttpParam<>(Place.PATH, name, format);
  }

  /** A parameter of the query; several values are several parameters of one name. */
  public static <T> HttpParam<T> query(String name, TextFormat<T> format) {
    return new HttpParam<>(Place.QUERY, name, format);
  }

  /**
   * A header field; several values are several fields, never split at commas. Values are printable
   * ASCII without white space around them; writing another one is an {@link
   * IllegalArgumentException}, since it would not arrive as it was sent.
   */
  public static <T> HttpParam<T> header(String name, TextFormat<T> format) {
    return new HttpParam<>(Place.HEADER, name, format);
  }

  /**
   * A cookie. Values are what RFC 6265 allows, which is printable ASCII without space, quote,
   * comma, semicolon and backslash; writing another one is an {@link IllegalArgumentException}.
   */
  public static <T> HttpParam<T> cookie(String name, TextFormat<T> format) {
    return new HttpParam<>(Place.COOKIE, name, format);
  }

  /** The value, which must be there. */
  public T required(RequestReader in) {
    T value = nullable(in);
    if (value == null) {
      throw new RefusedException(
          ErrorReply.of(Code.INVALID_ARGUMENT, place.text + name + " is required")
              .member("parameter", place.text + name)
              .build());
    }
    return value;
  }

  /** The value, or null when it is not there. */
  public @Nullable T nullable(RequestReader in) {
    String text = first(in);
    return text == null ? null : parse(text);
  }

  /** The value, or empty when it is not there. */
  public Optional<T> optional(RequestReader in) {
    return Optional.ofNullable(nullable(in));
  }

  /** The value, or {@code value} when it is not there. */
  public T orDefault(RequestReader in, T value) {
    T found = nullable(in);
    return found == null ? value : found;
  }

  /** All values, in order; empty when there is none. */
  public List<T> list(RequestReader in) {
    List<String> texts = all(in);
    List<T> values = new ArrayList<>(texts.size());
    for (String text : texts) {
      values.add(parse(text));
    }
    return values;
  }

  /** All values, each once, in the order in which they came first. */
  public Set<T> set(RequestReader in) {
    return new LinkedHashSet<>(list(in));
  }

  private @Nullable String first(RequestReader in) {
    return switch (place) {
      case PATH -> in.path(name);
      case HEADER -> in.header(name);
      case QUERY, COOKIE -> {
        List<String> all = all(in);
        yield all.isEmpty() ? null : all.get(0);
      }
    };
  }

  private List<String> all(RequestReader in) {
    return switch (place) {
      case PATH -> {
        String value = in.path(name);
        yield value == null ? List.of() : List.of(value);
      }
      case QUERY -> in.query(name);
      case HEADER -> in.headers(name);
      case COOKIE -> in.cookies(name);
    };
  }

  private T parse(String text) {
    try {
      return format.parse(text);
    } catch (IllegalArgumentException e) {
      throw RequestReader.refused(place.text + name, e);
    }
  }

  /** Writes the value, or nothing when it is null. */
  public void write(RequestWriter out, @Nullable T value) {
    if (value != null) {
      out.add(place, name, format.format(value));
    }
  }

  /** Writes the value, or nothing when there is none. */
  public void writeOptional(RequestWriter out, Optional<? extends T> value) {
    write(out, value.orElse(null));
  }

  /** Writes all values, or nothing when there is none. */
  public void writeAll(RequestWriter out, @Nullable Iterable<? extends T> values) {
    if (values != null) {
      values.forEach(value -> write(out, value));
    }
  }

  /** Where it is and what it is called. */
  @Override
  public String toString() {
    return place.text + name;
  }
}
