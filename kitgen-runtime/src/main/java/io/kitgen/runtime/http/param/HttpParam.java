package io.kitgen.runtime.http.param;

import io.kitgen.runtime.http.syntax.CookieText;
import io.kitgen.runtime.http.syntax.HeaderText;
import io.kitgen.runtime.http.syntax.Percent;
import io.kitgen.runtime.text.TextFormat;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value outside the body: where it is, what it is called, and how it is written as text; both
 * ways. A generated constant. What is missing or cannot be read turns the call away with the
 * value's name. Immutable.
 *
 * @param <T> one value
 */
public final class HttpParam<T> {

  private final ParamPlace place;
  private final String name;
  private final TextFormat<T> format;
  private final String detail; // of a cookie that is set, its attributes; of a query, the separator

  private HttpParam(ParamPlace place, String name, TextFormat<T> format, String detail) {
    this.place = place;
    this.name = Objects.requireNonNull(name, "name");
    this.format = Objects.requireNonNull(format, "format");
    this.detail = Objects.requireNonNull(detail, "detail");
  }

  /** A variable of the path, percent-encoded whole. */
  public static <T> HttpParam<T> path(String name, TextFormat<T> format) {
    return new HttpParam<>(ParamPlace.PATH, name, format, "");
  }

  /** A parameter of the query; several values are several parameters of one name. */
  public static <T> HttpParam<T> query(String name, TextFormat<T> format) {
    return new HttpParam<>(ParamPlace.QUERY, name, format, "");
  }

  /**
   * A parameter of the query that holds several values, as in {@code ids=1,2,3}.
   *
   * @param separator what stands between them: a comma, a pipe or a space. Between commas a value
   *     may have a comma, which is percent-encoded. Pipes and spaces are always encoded, so that
   *     writing a value that has one is an {@link IllegalArgumentException}
   */
  public static <T> HttpParam<T> query(String name, TextFormat<T> format, String separator) {
    return new HttpParam<>(ParamPlace.QUERY, name, format, separator);
  }

  /** A field of a form; several values are several fields of one name. */
  public static <T> HttpParam<T> form(String name, TextFormat<T> format) {
    return new HttpParam<>(ParamPlace.FORM, name, format, "");
  }

  /**
   * A part of a form of parts; several values are several parts of one name. One that may be absent
   * stands before the first file.
   */
  public static <T> HttpParam<T> part(String name, TextFormat<T> format) {
    return new HttpParam<>(ParamPlace.PART, name, format, "");
  }

  /**
   * A header field. Several values are a list as RFC 9110 has it: between commas, in several fields
   * or both, a value with a comma in double quotes. Values are printable ASCII without white space
   * around them; writing another one is an {@link IllegalArgumentException}, since it would not
   * arrive as it was sent.
   */
  public static <T> HttpParam<T> header(String name, TextFormat<T> format) {
    return new HttpParam<>(ParamPlace.HEADER, name, format, "");
  }

  /**
   * A cookie that the client sends. Values are what RFC 6265 allows, which is printable ASCII
   * without space, quote, comma, semicolon and backslash; writing another one is an {@link
   * IllegalArgumentException}.
   */
  public static <T> HttpParam<T> cookie(String name, TextFormat<T> format) {
    return new HttpParam<>(ParamPlace.COOKIE, name, format, "");
  }

  /**
   * A cookie that the server sets, with the same values.
   *
   * @param attributes what follows the value, as in {@code "Path=/; HttpOnly"}; may be empty
   */
  public static <T> HttpParam<T> setCookie(String name, TextFormat<T> format, String attributes) {
    return new HttpParam<>(ParamPlace.SET_COOKIE, name, format, attributes);
  }

  /** The value, which must be there. */
  public T required(ParamReader in) {
    String text = in.required(place, name);
    if (text == null) {
      throw in.refused(place.of(name), "is required");
    }
    return parse(in, text);
  }

  /** The value, or null when it is not there. Of several, the first. */
  public @Nullable T nullable(ParamReader in) {
    List<String> texts = in.texts(place, name);
    return texts.isEmpty() ? null : parse(in, texts.get(0));
  }

  /** The value, or empty when it is not there. */
  public Optional<T> optional(ParamReader in) {
    return Optional.ofNullable(nullable(in));
  }

  /** The value, or {@code value} when it is not there. */
  public T orDefault(ParamReader in, T value) {
    T found = nullable(in);
    return found == null ? value : found;
  }

  /** All values, in order; empty when there is none. */
  public List<T> list(ParamReader in) {
    List<T> values = new ArrayList<>();
    for (String text : all(in)) {
      values.add(parse(in, text));
    }
    return values;
  }

  /** All values, each once, in the order in which they came first. */
  public Set<T> set(ParamReader in) {
    return new LinkedHashSet<>(list(in));
  }

  private List<String> all(ParamReader in) {
    try {
      if (!detail.isEmpty() && place == ParamPlace.QUERY) {
        return in.split(name, detail.charAt(0));
      }
      List<String> texts = in.texts(place, name);
      return isList() ? HeaderText.elements(texts) : texts;
    } catch (IllegalArgumentException e) {
      throw in.refused(place.of(name), Objects.requireNonNullElse(e.getMessage(), "malformed"));
    }
  }

  private T parse(ParamReader in, String text) {
    try {
      return format.parse(text);
    } catch (IllegalArgumentException e) {
      throw in.refused(place.of(name), Objects.requireNonNullElse(e.getMessage(), "malformed"));
    }
  }

  /** RFC 9110, 5.3: the one field that is repeated and yet no list. */
  private boolean isList() {
    return place == ParamPlace.HEADER && !name.equalsIgnoreCase("Set-Cookie");
  }

  /** Writes the value, or nothing when it is null. */
  public void write(ParamWriter out, @Nullable T value) {
    if (value != null) {
      add(out, format.format(value));
    }
  }

  private void add(ParamWriter out, String text) {
    String whole = text;
    if (place == ParamPlace.SET_COOKIE) {
      whole = CookieText.check(name, text) + (detail.isEmpty() ? "" : "; " + detail);
    }
    out.add(place, name, whole);
  }

  /** Writes the value, or nothing when there is none. */
  public void writeOptional(ParamWriter out, Optional<? extends T> value) {
    write(out, value.orElse(null));
  }

  /** Writes all values, or nothing when there is none. */
  public void writeAll(ParamWriter out, @Nullable Iterable<? extends T> values) {
    if (values == null) {
      return;
    }
    StringBuilder joined = new StringBuilder();
    boolean any = false;
    for (T value : values) {
      if (value == null) {
        continue;
      }
      String text = format.format(value);
      if (place != ParamPlace.QUERY || detail.isEmpty()) {
        add(out, isList() ? HeaderText.element(text) : text);
      } else {
        join(text, any, joined);
      }
      any = true;
    }
    if (any && place == ParamPlace.QUERY && !detail.isEmpty()) {
      out.addQuery(name, joined.toString());
    }
  }

  private void join(String text, boolean further, StringBuilder joined) {
    boolean comma = detail.equals(",");
    if (!comma && text.contains(detail)) {
      throw new IllegalArgumentException(
          this + " would hold a value with the character that stands between values");
    }
    if (further && comma) {
      joined.append(',');
    } else if (further) {
      Percent.encode(detail, joined);
    }
    Percent.encode(text, joined);
  }

  /** Where it is and what it is called. */
  @Override
  public String toString() {
    return place.of(name);
  }
}
