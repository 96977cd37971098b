package io.kitgen.runtime.http.multipart;

import io.kitgen.Code;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.error.RefusedException;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.content.Content;
import io.kitgen.runtime.http.fault.BodyRefusals;
import io.kitgen.runtime.http.syntax.MediaTypes;
import io.kitgen.runtime.json.JsonCodec;
import io.kitgen.runtime.json.JsonException;
import io.kitgen.runtime.server.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a form as generated code reads them: first the values, then the files, so that the
 * last file can be streamed. Used by one thread.
 */
public final class FormParts {

  private final ReceivedParts parts;
  private final Limits limits;

  /**
   * The parts of {@code request}.
   *
   * @throws RefusedException when it is no form of parts
   */
  public FormParts(HttpRequest request, Limits limits) {
    this.parts = new ReceivedParts(request, limits);
    this.limits = limits;
  }

  /** The texts called {@code name} that stand before the first file. */
  public List<String> texts(String name) {
    return parts.values(name).stream().map(part -> text(name, part)).toList();
  }

  /** The text called {@code name}, wherever it stands; null when there is none. */
  public @Nullable String text(String name) {
    Content part = parts.value(name);
    return part == null ? null : text(name, part);
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
      return codec.read(bytes(part), limits.json());
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

  private static RefusedException missing(String name) {
    return new RefusedException(
        ErrorReply.of(Code.INVALID_ARGUMENT, "part " + name + " is required")
            .member("parameter", "part " + name)
            .build());
  }
}
