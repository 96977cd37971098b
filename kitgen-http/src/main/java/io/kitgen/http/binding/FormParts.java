package io.kitgen.http.binding;

import io.kitgen.http.Content;
import io.kitgen.http.Parts;
import io.kitgen.runtime.error.RefusedException;
import io.kitgen.runtime.http.binding.RequestReader;
import io.kitgen.runtime.http.fault.BodyRefusals;
import io.kitgen.runtime.http.param.ParamPlace;
import io.kitgen.runtime.http.param.ParamReader;
import io.kitgen.runtime.http.syntax.MediaTypes;
import io.kitgen.runtime.json.JsonCodec;
import io.kitgen.runtime.json.JsonException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a form as generated code reads them: first the values, then the files, so that the
 * last file can be streamed. Used by one thread.
 */
public final class FormParts implements ParamReader {

  private final ReceivedParts parts;
  private final RequestReader in;

  private FormParts(RequestReader in) {
    this.parts = new ReceivedParts(in.request(), in.limits());
    this.in = in;
  }

  /**
   * The parts of the body.
   *
   * @throws RefusedException when it is no form of parts
   */
  public static FormParts of(RequestReader in) {
    in.refuseEncoding();
    return new FormParts(in);
  }

  /** Those that stand before the first file. */
  @Override
  public List<String> texts(ParamPlace place, String name) {
    return parts.values(name).stream().map(part -> text(name, part)).toList();
  }

  /** Wherever it stands. */
  @Override
  public @Nullable String required(ParamPlace place, String name) {
    Content part = parts.value(name);
    return part == null ? null : text(name, part);
  }

  @Override
  public List<String> split(String name, char separator) {
    return List.of();
  }

  @Override
  public void forEachQuery(BiConsumer<String, String> each) {
    // It has no query.
  }

  @Override
  public RuntimeException refused(String where, String reason) {
    return in.refused(where, reason);
  }

  private static String text(String name, Content part) {
    try {
      return MediaTypes.decode(part.type(), bytes(part));
    } catch (IllegalArgumentException e) {
      throw BodyRefusals.malformed("part " + name + ": " + e.getMessage());
    }
  }

  private static byte[] bytes(Content part) {
    try (InputStream in = part.open()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw BodyRefusals.endedEarly(e);
    }
  }

  /** The JSON called {@code name}, which must be there. */
  public <T> T json(String name, JsonCodec<T> codec) {
    Content part = parts.value(name);
    if (part == null) {
      throw missing(name);
    }
    return json(name, codec, part);
  }

  /** The JSON called {@code name} that stands before the first file; null when there is none. */
  public <T> @Nullable T jsonOrNull(String name, JsonCodec<T> codec) {
    List<Content> values = parts.values(name);
    return values.isEmpty() ? null : json(name, codec, values.get(0));
  }

  private <T> T json(String name, JsonCodec<T> codec, Content part) {
    try {
      return codec.read(bytes(part), in.limits().json());
    } catch (JsonException e) {
      throw new JsonException("part " + name + " " + e.path(), String.valueOf(e.getMessage()));
    }
  }

  /** The file called {@code name}, which must be there. */
  public Content file(String name) {
    Content file = parts.file(name);
    if (file == null) {
      throw missing(name);
    }
    return file;
  }

  /** The file called {@code name}; null when there is none. */
  public @Nullable Content fileOrNull(String name) {
    return parts.file(name);
  }

  /** All files called {@code name}, kept in memory. */
  public List<Content> files(String name) {
    return parts.files(name);
  }

  /** All parts, one after the other, however large. */
  public Parts all() {
    return parts.all();
  }

  private RuntimeException missing(String name) {
    return in.refused("part " + name, "is required");
  }
}
