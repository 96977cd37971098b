package io.kitgen.http;

import io.kitgen.http.syntax.ETags;
import io.kitgen.runtime.call.Replayable;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.syntax.MediaTypes;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Bytes with what is said of them: a file, an image, a download of any size. As a parameter or a
 * result of an operation it is the body as it is, streamed and never gathered in memory.
 *
 * <p>Who receives one reads it once, unless it is {@link #replayable}, and closes it; a server
 * closes the one that it was given for an answer, and the one that came with a request when the
 * call has ended. Immutable but for the stream behind it.
 */
public final class Content implements Replayable, AutoCloseable {

  private final HttpBody body;
  private final Facts facts;

  private Content(HttpBody body, Facts facts) {
    this.body = body;
    this.facts = facts;
  }

  /** What is said of the bytes. */
  private record Facts(
      String type,
      @Nullable String name,
      boolean attachment,
      @Nullable Instant lastModified,
      @Nullable String etag,
      @Nullable ContentRange range) {}

  /**
   * The file at {@code path}, with its name, its time and a strong tag made of time and size; the
   * type follows from the name's ending and is {@code application/octet-stream} where that says
   * nothing. It is opened when it is read, and can be read again and in parts.
   *
   * @throws IOException when there is no such file
   */
  public static Content of(Path path) throws IOException {
    BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
    if (!file.isRegularFile()) {
      throw new NoSuchFileException(path.toString(), null, "not a file");
    }
    Path fileName = path.getFileName();
    String name = fileName == null ? "" : fileName.toString();
    String type = URLConnection.guessContentTypeFromName(name.toLowerCase(Locale.ROOT));
    long changed = file.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    HttpBody body = HttpBody.repeatable(file.size(), () -> Files.newInputStream(path));
    return of(body, type == null ? MediaTypes.BYTES : type)
        .withName(name)
        .withLastModified(file.lastModifiedTime().toInstant())
        .withETag('"' + Long.toHexString(file.size()) + '-' + Long.toHexString(changed) + '"');
  }

  /** {@code bytes}, which are not copied and must not change, as {@code type}. */
  public static Content of(byte[] bytes, String type) {
    return of(HttpBody.of(bytes), type);
  }

  /** {@code stream}, of which nobody knows the length, to be read once. */
  public static Content of(InputStream stream, String type) {
    return of(stream, -1, type);
  }

  /**
   * {@code stream}, to be read once.
   *
   * @param length how many bytes there are, or -1 when that is not known
   */
  public static Content of(InputStream stream, long length, String type) {
    return of(HttpBody.stream(stream, length), type);
  }

  /**
   * {@code body} as {@code type}.
   *
   * @param type a media type, with parameters if need be: {@code text/plain; charset=utf-8}
   */
  public static Content of(HttpBody body, String type) {
    return new Content(body, new Facts(checked(type), null, false, null, null, null));
  }

  private static String checked(String type) {
    if (type.indexOf('/') <= 0) {
      throw new IllegalArgumentException("not a media type: \"" + type + "\"");
    }
    return type;
  }

  private Content with(Facts facts) {
    return new Content(body, facts);
  }

  /** The same as {@code type}. */
  public Content withType(String type) {
    Facts f = facts;
    return with(new Facts(checked(type), f.name, f.attachment, f.lastModified, f.etag, f.range));
  }

  /** The same called {@code name}, which browsers show and save it under. */
  public Content withName(@Nullable String name) {
    Facts f = facts;
    return with(new Facts(f.type, name, f.attachment, f.lastModified, f.etag, f.range));
  }

  /** The same, to be saved by a browser and not shown. */
  public Content asAttachment() {
    Facts f = facts;
    return with(new Facts(f.type, f.name, true, f.lastModified, f.etag, f.range));
  }

  /** The same, changed at {@code time} for the last time; HTTP knows whole seconds. */
  public Content withLastModified(@Nullable Instant time) {
    Facts f = facts;
    return with(new Facts(f.type, f.name, f.attachment, time, f.etag, f.range));
  }

  /**
   * The same with an entity tag: in double quotes, {@code W/} before it when other bytes may bear
   * it too.
   *
   * @throws IllegalArgumentException when it is not written so
   */
  public Content withETag(@Nullable String etag) {
    if (etag != null && !ETags.isTag(etag)) {
      throw new IllegalArgumentException("not an entity tag in double quotes: " + etag);
    }
    Facts f = facts;
    return with(new Facts(f.type, f.name, f.attachment, f.lastModified, etag, f.range));
  }

  /** The same as a part of something larger. */
  public Content withRange(@Nullable ContentRange range) {
    Facts f = facts;
    return with(new Facts(f.type, f.name, f.attachment, f.lastModified, f.etag, range));
  }

  /** The media type, with its parameters. */
  public String type() {
    return facts.type;
  }

  /** How many bytes there are, or -1 when that is not known. */
  public long length() {
    return body.length();
  }

  /** The name of the file, without any folder; null when it has none. */
  public @Nullable String name() {
    return facts.name;
  }

  /** Whether it is to be saved and not shown. */
  public boolean isAttachment() {
    return facts.attachment;
  }

  /** When it was changed for the last time; null when that is not known. */
  public @Nullable Instant lastModified() {
    return facts.lastModified;
  }

  /** Its entity tag, as {@link #withETag} takes it; null when it has none. */
  public @Nullable String etag() {
    return facts.etag;
  }

  /** Which part of the whole this is, in the answer to a request for one; null for the whole. */
  public @Nullable ContentRange range() {
    return facts.range;
  }

  @Override
  public boolean replayable() {
    return body.replayable();
  }

  /**
   * Its bytes, from the first on.
   *
   * @throws IllegalStateException when it cannot be read twice and was
   */
  public InputStream open() throws IOException {
    return body.open();
  }

  /** The bytes as the body of a message. */
  public HttpBody body() {
    return body;
  }

  /** Lets go of the stream, read or not. */
  @Override
  public void close() {
    body.close();
  }

  /** Type and length. */
  @Override
  public String toString() {
    return type() + (length() < 0 ? "" : " of " + length() + " bytes");
  }
}
