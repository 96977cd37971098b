package io.kitgen.http.wire;

import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The first bytes of one body, as far as they are at hand or pass by. Used by one thread. */
final class Excerpt {

  private static final Pattern TEXT =
      Pattern.compile("text/.*|application/(?:[^;]*\\+)?(?:json|xml|x-www-form-urlencoded)\\b.*");

  private final HttpBody body;
  private final boolean form;
  private final boolean wanted;
  private final byte[] bytes;
  private int size;
  private long passed;

  private Excerpt(HttpBody body, String type, int most) {
    this.body = body;
    this.form = type.startsWith("application/x-www-form-urlencoded");
    this.wanted = most > 0 && body.length() != 0 && TEXT.matcher(type).matches();
    this.bytes = new byte[wanted ? most : 0];
  }

  static Excerpt of(Headers headers, HttpBody body, int most) {
    String type = headers.first("Content-Type");
    Excerpt excerpt = new Excerpt(body, type == null ? "" : type.toLowerCase(Locale.ROOT), most);
    if (excerpt.wanted && body.replayable()) {
      excerpt.takeWhatIsAtHand();
    }
    return excerpt;
  }

  private void takeWhatIsAtHand() {
    try {
      ByteBuffer all = body.take();
      if (all != null) {
        ByteBuffer view = all.duplicate();
        size = Math.min(bytes.length, view.remaining());
        view.get(bytes, 0, size);
      }
    } catch (IOException e) {
      size = 0; // bytes at hand do not fail; without them there is no excerpt
    }
  }

  /** The body to pass on: itself, or one that lets this see what is read of it. */
  HttpBody watched(Runnable closed) {
    if (!wanted || body.replayable()) {
      return body;
    }
    return HttpBody.stream(new WatchedStream(body, this, closed), body.length(), body::trailers);
  }

  void passed(byte[] from, int offset, int count) {
    int kept = Math.min(count, bytes.length - size);
    System.arraycopy(from, offset, bytes, size, kept);
    size += kept;
    passed += count;
  }

  /** How many bytes there are, or have been read: {@code 12 bytes}, {@code ? bytes}. */
  String length() {
    long length = Math.max(body.length(), passed);
    return (length < 0 || (length == 0 && body.length() < 0) ? "?" : length) + " bytes";
  }

  /** The text of it, without its secrets; null when there is none to show. */
  @Nullable String text(Redaction redaction) {
    if (size == 0) {
      return null;
    }
    String text = new String(Arrays.copyOf(bytes, size), StandardCharsets.UTF_8);
    String shown = form ? redaction.pairs(text) : redaction.members(text);
    boolean whole = size == Math.max(body.length(), passed);
    return whole ? shown : shown + " …";
  }
}
