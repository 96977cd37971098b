package io.kitgen.http.binding;

import io.kitgen.http.Content;
import io.kitgen.http.FormPart;
import io.kitgen.http.Parts;
import io.kitgen.http.syntax.Disposition;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.binding.RequestWriter;
import io.kitgen.runtime.http.param.ParamPlace;
import io.kitgen.runtime.http.param.ParamWriter;
import io.kitgen.runtime.json.JsonCodec;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A body of several parts (RFC 2046, section 5.1) as it is written; for the binding. */
public final class Multipart implements ParamWriter {

  private final String boundary = "kitgen-" + UUID.randomUUID();
  private final List<HttpBody> pieces = new ArrayList<>();

  private @Nullable Parts all;

  private Multipart() {}

  /** One without parts. */
  static Multipart create() {
    return new Multipart();
  }

  /** Writes what {@code parts} adds as the body of a request. */
  public static void write(RequestWriter out, Consumer<Multipart> parts) {
    Multipart multipart = create();
    parts.accept(multipart);
    out.body(multipart.body(), Headers.of("Content-Type", multipart.type("form-data")));
  }

  /** {@code multipart/form-data; boundary=…}. */
  String type(String subtype) {
    return "multipart/" + subtype + "; boundary=" + boundary;
  }

  @Override
  public void add(ParamPlace place, String name, String text) {
    value(name, null, text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void addQuery(String name, String encoded) {
    throw new IllegalStateException("a form of parts has no query");
  }

  void value(String name, @Nullable String type, byte[] bytes) {
    part(fields(name, null, type), HttpBody.of(bytes));
  }

  /** Adds a value of a form, in JSON; nothing for null. */
  public <T> void json(String name, JsonCodec<T> codec, @Nullable T value) {
    if (value != null) {
      value(name, "application/json", codec.write(value));
    }
  }

  /** Adds files of a form under one name. */
  public void files(String name, Iterable<Content> contents) {
    contents.forEach(content -> file(name, content));
  }

  /** Makes {@code parts} the whole body, in the place of what was added. */
  public void all(Parts parts) {
    all = parts;
  }

  /** Adds a file of a form; nothing for null. */
  public void file(String name, @Nullable Content content) {
    if (content != null) {
      part(file(new FormPart(name, content)), content.body());
    }
  }

  void part(Headers headers, HttpBody body) {
    pieces.add(head(headers));
    pieces.add(body);
  }

  private static Headers file(FormPart part) {
    String name = part.content().name();
    return fields(part.name(), name == null ? "file" : name, part.content().type());
  }

  private static Headers fields(String name, @Nullable String filename, @Nullable String type) {
    Headers.Builder headers =
        Headers.builder().add("Content-Disposition", Disposition.formData(name, filename));
    return type == null ? headers.build() : headers.add("Content-Type", type).build();
  }

  /** The line break before a boundary belongs to it: at the start it is an empty preamble. */
  private HttpBody head(Headers headers) {
    StringBuilder head = new StringBuilder("\r\n--").append(boundary);
    headers.forEach((name, value) -> head.append("\r\n").append(name).append(": ").append(value));
    return HttpBody.utf8(head.append("\r\n\r\n").toString());
  }

  private HttpBody end() {
    return HttpBody.utf8("\r\n--" + boundary + "--\r\n");
  }

  /** All parts that were added, each opened when it is its turn. */
  HttpBody body() {
    if (all != null) {
      return body(all);
    }
    List<HttpBody> whole = new ArrayList<>(pieces);
    whole.add(end());
    boolean known = whole.stream().allMatch(piece -> piece.length() >= 0);
    long length = known ? whole.stream().mapToLong(HttpBody::length).sum() : -1;
    return whole.stream().allMatch(HttpBody::replayable)
        ? HttpBody.repeatable(length, () -> open(whole.iterator()))
        : HttpBody.stream(open(whole.iterator()), length);
  }

  /** All of {@code parts}, each asked for when it is its turn. */
  private HttpBody body(Iterator<FormPart> parts) {
    return HttpBody.stream(
        open(
            new Iterator<>() {
              private @Nullable HttpBody body;
              private boolean ended;

              @Override
              public boolean hasNext() {
                return !ended;
              }

              @Override
              public HttpBody next() {
                HttpBody next = body;
                body = null;
                if (next == null && parts.hasNext()) {
                  FormPart part = parts.next();
                  body = part.content().body();
                  next = head(file(part));
                }
                ended = next == null;
                return next == null ? end() : next;
              }
            }),
        -1);
  }

  @SuppressWarnings("JdkObsolete") // SequenceInputStream asks for it
  private static InputStream open(Iterator<HttpBody> pieces) {
    return new SequenceInputStream(
        new Enumeration<>() {
          @Override
          public boolean hasMoreElements() {
            return pieces.hasNext();
          }

          @Override
          public InputStream nextElement() {
            return new OpenedLater(pieces.next());
          }
        });
  }

  /** Opens its body when it is first read, since an enumeration may throw no IOException. */
  private static final class OpenedLater extends InputStream {

    private final HttpBody body;
    private @Nullable InputStream in;

    OpenedLater(HttpBody body) {
      this.body = body;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      in = in == null ? body.open() : in;
      return in.read(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      if (in != null) {
        in.close();
      }
      body.close();
    }
  }
}
