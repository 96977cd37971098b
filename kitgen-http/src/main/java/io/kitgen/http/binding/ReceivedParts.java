package io.kitgen.http.binding;

import io.kitgen.http.Content;
import io.kitgen.http.FormPart;
import io.kitgen.http.Parts;
import io.kitgen.http.syntax.Disposition;
import io.kitgen.runtime.error.RefusedException;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.fault.BodyRefusals;
import io.kitgen.runtime.http.syntax.HeaderText;
import io.kitgen.runtime.http.syntax.MediaTypes;
import io.kitgen.runtime.server.Limits;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a form that came with a request, by name; for the binding. Values are kept, and so
 * are files that must be passed over to reach what is asked for, all of them within the limit for
 * bodies; the file that is asked for last is streamed. Used by one thread.
 */
public final class ReceivedParts {

  private final PartScanner scanner;
  private final int limit;
  private final List<FormPart> kept = new ArrayList<>();
  private final Set<String> missed = new HashSet<>();
  private int keptBytes;
  private boolean ended;
  private @Nullable Head next; // the scanner is at its bytes
  private @Nullable Live live; // somebody has it, and may still read it

  /** What is said before the bytes of a part. */
  private record Head(String name, boolean file, Headers headers) {}

  /**
   * The parts of {@code request}.
   *
   * @throws RefusedException when it is no form of parts
   */
  public ReceivedParts(HttpRequest request, Limits limits) {
    String type = request.headers().first("Content-Type");
    if (type == null || !MediaTypes.typeOf(type).equals("multipart/form-data")) {
      throw BodyRefusals.unsupported("expected a body of type multipart/form-data");
    }
    String boundary = MediaTypes.parameter(type, "boundary");
    if (boundary == null || !boundary.matches("[ '()+_,./:=?\\w-]{0,69}['()+_,./:=?\\w-]")) {
      throw BodyRefusals.malformed("the type of the body has no good boundary");
    }
    this.limit = limits.bodyBytes();
    this.scanner =
        new PartScanner(new ReceivedStream(request.body(), limits.contentBytes()), boundary);
  }

  /** The values called {@code name} that stand before the first file. */
  public List<Content> values(String name) {
    for (Head head = advance(); head != null && !head.file; head = advance()) {
      keep(head);
    }
    return found(name);
  }

  /** The value called {@code name}, wherever it stands; null when there is none. */
  public @Nullable Content value(String name) {
    List<Content> values = values(name);
    missed.remove(name);
    for (Head head = advance(); values.isEmpty() && head != null; head = advance()) {
      keep(head);
      values = kept(name);
    }
    return values.isEmpty() ? null : values.get(0);
  }

  /**
   * The file called {@code name}, null when there is none. The one that is asked for last comes
   * from the request as it is read.
   */
  public @Nullable Content file(String name) {
    List<Content> before = kept(name);
    if (!before.isEmpty()) {
      return before.get(0);
    }
    for (Head head = advance(); head != null; head = advance()) {
      if (head.name.equals(name)) {
        return live(head, true);
      }
      keep(head);
    }
    return null;
  }

  /** All files called {@code name}. */
  public List<Content> files(String name) {
    for (Head head = advance(); head != null; head = advance()) {
      keep(head);
    }
    return kept(name);
  }

  /** All parts, one after the other. */
  public Parts all() {
    return Parts.of(
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            if (live != null) {
              live.drop();
              live = null;
            }
            return advance() != null;
          }

          @Override
          public FormPart next() {
            if (!hasNext() || next == null) {
              throw new NoSuchElementException();
            }
            Head head = next;
            return new FormPart(head.name, live(head, false));
          }
        });
  }

  private List<Content> found(String name) {
    List<Content> found = kept(name);
    if (found.isEmpty()) {
      missed.add(name);
    }
    return found;
  }

  private List<Content> kept(String name) {
    return kept.stream().filter(part -> part.name().equals(name)).map(FormPart::content).toList();
  }

  /** The part whose bytes come next; null when there is none left. */
  private @Nullable Head advance() {
    if (next == null && !ended) {
      if (live != null) {
        live.keep();
        live = null;
      }
      ended = !scanner.next();
      next = ended ? null : head(scanner.headers());
    }
    return next;
  }

  private static Head head(Headers headers) {
    String field = headers.first("Content-Disposition");
    Disposition disposition = Disposition.parse(field == null ? "" : HeaderText.decode(field));
    String name = disposition.name();
    String type = headers.first("Content-Type");
    String encoding = headers.first("Content-Transfer-Encoding");
    if (name == null || !disposition.type().equals("form-data")) {
      throw BodyRefusals.malformed("a part does not say which field of the form it is");
    }
    if (type != null && MediaTypes.typeOf(type).startsWith("multipart/")) {
      throw BodyRefusals.malformed("part " + name + ": it has parts itself");
    }
    if (encoding != null && !encoding.matches("(?i)7bit|8bit|binary")) {
      throw BodyRefusals.malformed("part " + name + ": it is encoded as " + encoding);
    }
    return new Head(name, disposition.hasFile(), headers);
  }

  private Content live(Head head, boolean last) {
    next = null;
    live = new Live(head.name, last);
    return ContentFields.read(head.headers, HttpBody.stream(live, -1));
  }

  private void keep(Head head) {
    refuseLate(head);
    HttpBody body = HttpBody.of(rest(head.name));
    kept.add(new FormPart(head.name, ContentFields.read(head.headers, body)));
    next = null;
  }

  /** What was said to be absent must not be there after all. */
  private void refuseLate(Head head) {
    if (missed.contains(head.name)) {
      throw BodyRefusals.malformed(
          "part " + head.name + ": it stands behind a file, where it comes too late");
    }
  }

  private byte[] rest(String name) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] step = new byte[4096];
    for (int count = scanner.read(step, 0, step.length);
        count >= 0;
        count = scanner.read(step, 0, step.length)) {
      keptBytes += count;
      if (keptBytes > limit) {
        throw BodyRefusals.tooLarge(
            "part " + name + ": what is not the last file may have " + limit + " bytes in all");
      }
      bytes.write(step, 0, count);
    }
    return bytes.toByteArray();
  }

  /** The bytes of the part that the scanner is at, until the scanner has to go on. */
  private final class Live extends InputStream {

    private final String name;
    private final boolean last;
    private byte @Nullable [] kept;
    private int at;
    private boolean done;
    private boolean dropped;

    Live(String name, boolean last) {
      this.name = name;
      this.last = last;
    }

    void keep() {
      kept = done ? new byte[0] : rest(name);
    }

    void drop() {
      dropped = true;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      if (dropped) {
        throw new IllegalStateException("part " + name + " is gone: the next one was asked for");
      }
      if (length == 0 || done) {
        return length == 0 ? 0 : -1;
      }
      int count = kept == null ? scanner.read(bytes, offset, length) : copy(bytes, offset, length);
      if (count < 0) {
        done = true;
        finish();
      }
      return count;
    }

    private int copy(byte[] bytes, int offset, int length) {
      if (kept == null || at == kept.length) {
        return -1;
      }
      int count = Math.min(length, kept.length - at);
      System.arraycopy(kept, at, bytes, offset, count);
      at += count;
      return count;
    }

    private void finish() {
      while (last && kept == null && !ended) {
        ended = !scanner.next();
        if (!ended) {
          refuseLate(head(scanner.headers()));
        }
      }
    }
  }
}
