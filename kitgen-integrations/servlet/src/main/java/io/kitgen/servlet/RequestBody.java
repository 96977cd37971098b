package io.kitgen.servlet;

import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The body of a request. Closing it leaves the container's stream open. */
final class RequestBody extends InputStream {

  private static final Set<String> WITHOUT = Set.of("GET", "HEAD", "DELETE", "OPTIONS");
  private static final long MOST_DROPPED = 64 * 1024 * 1024;
  private static final long LONGEST_DROPPING = TimeUnit.SECONDS.toNanos(2);

  private final HttpServletRequest request;
  private final long length;
  private long taken;
  private boolean ended;
  private boolean broken;

  RequestBody(HttpServletRequest request) {
    this.request = request;
    this.length = length(request);
    this.ended = length == 0;
  }

  /** As a handler sees it. */
  HttpBody body() {
    return ended ? HttpBody.empty() : HttpBody.stream(this, length, this::trailers);
  }

  /**
   * How long it says it is; -1 when that is not known. HTTP/2 need not say that there is none, and
   * asking the container's stream would take that from others, whom a filter may pass it on to.
   */
  private static long length(HttpServletRequest request) {
    long length = request.getContentLengthLong();
    if (request.getProtocol().startsWith("HTTP/1")) {
      boolean chunked = request.getHeader("Transfer-Encoding") != null;
      return chunked ? -1 : Math.max(0, length);
    }
    return length < 0 && request.getContentType() == null && WITHOUT.contains(request.getMethod())
        ? 0
        : length;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int most) throws IOException {
    try {
      int count = request.getInputStream().read(bytes, offset, most);
      taken += Math.max(count, 0);
      ended |= count < 0 || taken == length;
      return count;
    } catch (IOException e) {
      broken = true;
      throw e;
    }
  }

  private Headers trailers() {
    Headers.Builder trailers = Headers.builder();
    if (ended && request.isTrailerFieldsReady()) {
      request.getTrailerFields().forEach(trailers::add);
    }
    return trailers.build();
  }

  /** Whether the client may still be sending, although it has its answer. */
  boolean isUnread() {
    boolean refused = taken == 0 && request.getHeader("Expect") != null;
    return !ended && !broken && !refused && request.getProtocol().startsWith("HTTP/1");
  }

  /**
   * Reads what the client still sends and drops it, within bounds: a connection that is closed with
   * bytes unread is reset, and the client loses the answer with it.
   */
  void drop() {
    long began = System.nanoTime();
    long most = taken + MOST_DROPPED;
    byte[] dropped = new byte[16 * 1024];
    try {
      while (taken < most
          && System.nanoTime() - began < LONGEST_DROPPING
          && read(dropped, 0, dropped.length) >= 0) {
        // dropped
      }
    } catch (IOException e) {
      // The client is gone: nobody loses anything.
    }
  }
}
