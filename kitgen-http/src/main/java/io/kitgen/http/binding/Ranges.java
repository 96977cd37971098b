package io.kitgen.http.binding;

import io.kitgen.Code;
import io.kitgen.http.ContentRange;
import io.kitgen.http.syntax.ETags;
import io.kitgen.http.syntax.HttpDates;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.error.RefusedException;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.binding.ExchangeFilter;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers requests for parts of a body with these (RFC 9110, section 14). */
public final class Ranges {

  private static final ExchangeFilter FILTER = (ctx, request, answer) -> answer(request, answer);

  /** More of them, or more bytes in them than the whole has, are answered with the whole. */
  private static final int MOST = 16;

  private Ranges() {}

  /** The filter of an operation whose answer is content. */
  public static ExchangeFilter filter() {
    return FILTER;
  }

  /**
   * The parts of {@code whole} that {@code request} asks for, where {@code Accept-Ranges} says that
   * it can be asked; else {@code whole}.
   *
   * @throws RefusedException with status 416 when no byte of it is in any of them
   */
  static HttpResponse answer(HttpRequest request, HttpResponse whole) {
    String field = request.headers().first("Range");
    if (field == null
        || whole.status() != 200
        || !request.method().equals("GET")
        || !"bytes".equals(whole.headers().first("Accept-Ranges"))
        || !isWanted(request.headers().first("If-Range"), whole.headers())) {
      return whole;
    }
    long total = whole.body().length();
    List<ContentRange> ranges = parse(field, total);
    if (ranges == null) {
      return whole;
    }
    if (ranges.isEmpty()) {
      whole.close();
      throw new RefusedException(
          ErrorReply.of(Code.OUT_OF_RANGE, "there are " + total + " bytes")
              .name("range-not-satisfiable")
              .httpStatus(416)
              .metadata("Content-Range", "bytes */" + total)
              .build());
    }
    return ranges.size() == 1 ? part(whole, ranges.get(0)) : parts(whole, ranges);
  }

  /** Who has parts of another version wants none of this one but all of it. */
  private static boolean isWanted(@Nullable String ifRange, Headers headers) {
    if (ifRange == null) {
      return true;
    }
    if (ifRange.indexOf('"') >= 0) {
      return ETags.matches(ifRange, headers.first("ETag"), true);
    }
    Instant date = HttpDates.parse(ifRange);
    return date != null && date.equals(HttpDates.parse(headers.first("Last-Modified")));
  }

  /** Null for what is to be ignored, as the RFC has it: another unit, nonsense, too much. */
  static @Nullable List<ContentRange> parse(String field, long total) {
    if (!field.regionMatches(true, 0, "bytes=", 0, 6)) {
      return null;
    }
    String[] specs = field.substring(6).split(",", MOST + 1);
    List<ContentRange> ranges = new ArrayList<>();
    long bytes = 0;
    for (String spec : specs) {
      try {
        ContentRange range = one(spec.strip(), total);
        if (range != null) {
          ranges.add(range);
          bytes += range.length();
        }
      } catch (NumberFormatException e) {
        return null;
      }
    }
    boolean tooMuch = specs.length > MOST || (bytes > total && specs.length > 1);
    return tooMuch ? null : ranges;
  }

  /** Null for one that is behind the end. */
  private static @Nullable ContentRange one(String spec, long total) {
    int dash = spec.indexOf('-');
    String first = dash < 0 ? "" : spec.substring(0, dash).strip();
    String last = dash < 0 ? "" : spec.substring(dash + 1).strip();
    if (first.isEmpty()) {
      long suffix = Math.min(number(last), total);
      return suffix == 0 ? null : new ContentRange(total - suffix, total - 1, total);
    }
    long from = number(first);
    long to = last.isEmpty() ? total - 1 : number(last);
    if (!last.isEmpty() && to < from) {
      throw new NumberFormatException(spec);
    }
    return from >= total ? null : new ContentRange(from, Math.min(to, total - 1), total);
  }

  private static long number(String text) {
    if (text.isEmpty() || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new NumberFormatException(text);
    }
    return text.length() > 18 ? Long.MAX_VALUE : Long.parseLong(text);
  }

  private static HttpResponse part(HttpResponse whole, ContentRange range) {
    return new HttpResponse(
        206, whole.headers().with("Content-Range", range.toString()), slice(whole.body(), range));
  }

  private static HttpResponse parts(HttpResponse whole, List<ContentRange> ranges) {
    String type = whole.headers().first("Content-Type");
    Multipart multipart = Multipart.create();
    for (ContentRange range : ranges) {
      Headers.Builder headers = Headers.builder();
      if (type != null) {
        headers.add("Content-Type", type);
      }
      multipart.part(
          headers.add("Content-Range", range.toString()).build(), slice(whole.body(), range));
    }
    return new HttpResponse(
        206, whole.headers().with("Content-Type", multipart.type("byteranges")), multipart.body());
  }

  private static HttpBody slice(HttpBody whole, ContentRange range) {
    return HttpBody.repeatable(range.length(), () -> open(whole, range));
  }

  private static InputStream open(HttpBody whole, ContentRange range) throws IOException {
    InputStream in = whole.open();
    in.skipNBytes(range.first());
    return new BoundedStream(in, range.length());
  }
}
