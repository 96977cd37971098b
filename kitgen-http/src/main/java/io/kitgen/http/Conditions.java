package io.kitgen.http;

import io.kitgen.Code;
import io.kitgen.http.syntax.ETags;
import io.kitgen.http.syntax.HttpDates;
import io.kitgen.runtime.CallContext;
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
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the caller of a conditional operation wants to hold (RFC 9110, section 13). Where it reads,
 * the binding itself answers 304 or 412. Where it writes, the service asks before it does:
 *
 * <pre>{@code
 * Conditions.current().require(stored.etag(), stored.changed());
 * }</pre>
 *
 * <p>Outside of such a call there are no conditions, and all of them hold. Thread-safe.
 */
public final class Conditions {

  private static final CallContext.Key<Conditions> KEY =
      CallContext.Key.local("kitgen.conditions", Conditions.class);

  private static final Conditions NONE = new Conditions(Headers.empty(), true);

  private final @Nullable String ifMatch;
  private final @Nullable String ifNoneMatch;
  private final @Nullable Instant ifUnmodifiedSince;
  private final @Nullable Instant ifModifiedSince;
  private final boolean reads;
  private volatile boolean checked;

  private Conditions(Headers headers, boolean reads) {
    this.ifMatch = headers.joined("If-Match");
    this.ifNoneMatch = headers.joined("If-None-Match");
    this.ifUnmodifiedSince = HttpDates.parse(headers.first("If-Unmodified-Since"));
    this.ifModifiedSince = HttpDates.parse(headers.first("If-Modified-Since"));
    this.reads = reads;
  }

  /** Those of the call that this thread is in. */
  public static Conditions current() {
    Conditions conditions = CallContext.current().get(KEY);
    return conditions == null ? NONE : conditions;
  }

  /** For generated code: what a conditional operation has around it. */
  public static ExchangeFilter filter() {
    return new ExchangeFilter() {
      @Override
      public CallContext before(CallContext ctx, HttpRequest request) {
        return in(ctx, request);
      }

      @Override
      public HttpResponse after(CallContext ctx, HttpRequest request, HttpResponse answer)
          throws IOException {
        return answer(ctx, answer);
      }
    };
  }

  private static CallContext in(CallContext ctx, HttpRequest request) {
    String method = request.method();
    boolean reads = method.equals("GET") || method.equals("HEAD");
    return ctx.with(KEY, new Conditions(request.headers(), reads));
  }

  /**
   * Goes on only if the caller's conditions hold for what is stored now; both null when nothing is.
   *
   * @throws RefusedException with status 412 when they do not
   */
  public void require(@Nullable String etag, @Nullable Instant lastModified) {
    checked = true;
    boolean there = etag != null || lastModified != null;
    if (status(there, etag, lastModified) == 412) {
      throw failed();
    }
  }

  private static RefusedException failed() {
    return new RefusedException(
        ErrorReply.of(Code.FAILED_PRECONDITION, "it is not what the request is conditional on")
            .name("precondition-failed")
            .httpStatus(412)
            .build());
  }

  /** 412, 304, or 200 to go on. */
  private int status(boolean there, @Nullable String etag, @Nullable Instant lastModified) {
    if (ifMatch != null) {
      if (!there || !ETags.matches(ifMatch, etag, true)) {
        return 412;
      }
    } else if (ifUnmodifiedSince != null && isLater(lastModified, ifUnmodifiedSince)) {
      return 412;
    }
    if (ifNoneMatch != null) {
      boolean same = there && ETags.matches(ifNoneMatch, etag, false);
      return same ? reads ? 304 : 412 : 200;
    }
    return reads
            && ifModifiedSince != null
            && lastModified != null
            && !isLater(lastModified, ifModifiedSince)
        ? 304
        : 200;
  }

  private static boolean isLater(@Nullable Instant time, Instant than) {
    return time != null && time.truncatedTo(ChronoUnit.SECONDS).isAfter(than);
  }

  private static HttpResponse answer(CallContext ctx, HttpResponse response) throws IOException {
    Conditions conditions = ctx.get(KEY);
    if (conditions == null || response.status() / 100 != 2) {
      return response;
    }
    return conditions.reads ? conditions.read(response) : conditions.written(response);
  }

  private HttpResponse written(HttpResponse response) {
    if (!checked && (ifMatch != null || ifNoneMatch != null || ifUnmodifiedSince != null)) {
      response.close();
      throw new IllegalStateException(
          "the request was conditional, and the service did not ask Conditions.current()");
    }
    return response;
  }

  private HttpResponse read(HttpResponse response) throws IOException {
    if (response.status() != 200) {
      return response;
    }
    HttpResponse tagged = tagged(response);
    Headers headers = tagged.headers();
    int status =
        status(true, headers.first("ETag"), HttpDates.parse(headers.first("Last-Modified")));
    if (status == 200) {
      return tagged;
    }
    response.close();
    if (status == 412) {
      throw failed();
    }
    Headers.Builder kept = Headers.builder();
    headers.forEach(
        (name, value) -> {
          if (!name.regionMatches(true, 0, "Content-", 0, 8)) {
            kept.add(name, value);
          }
        });
    return HttpResponse.of(304).withHeaders(kept.build());
  }

  /** Without a tag, one that is made of the bytes where these are at hand. */
  private static HttpResponse tagged(HttpResponse response) throws IOException {
    HttpBody body = response.body();
    boolean atHand = body.replayable() && body.length() > 0 && body.length() <= 1 << 20;
    if (response.headers().first("ETag") != null || !atHand) {
      return response;
    }
    try (InputStream in = body.open()) {
      return response.withHeader("ETag", ETags.of(in.readAllBytes()));
    }
  }
}
