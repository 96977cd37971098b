package io.kitgen.servlet;

import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;

/** The body of a request. Closing it leaves the container's stream open. */
final class RequestBody extends InputStream {

  private static final long MOST_DROPPED = 64 * 1024 * 1024;
  private static final long LONGEST_DROPPING = TimeUnit.SECONDS.toNanos(2);

  private final HttpServletRequest request;
  private long taken;
  private boolean ended;
  private boolean broken;

  RequestBody(HttpServletRequest request) {
    this.request = request;
  }

  /** As a handler sees it. */
  HttpBody body() throws IOException {
    long length = length();
    ended = length == 0;
    return ended ? HttpBody.empty() : HttpBody.stream(this, length, this::trailers);
  }

  /** How long it says it is; -1 when that is not known. */
  private long length() throws IOException {
    boolean old = request.getProtocol().startsWith("HTTP/1");
    if (old && request.getHeader("Transfer-Encoding") != null) {
      return -1;
    }
    long length = request.getContentLengthLong();
    boolean none = length < 0 && (old || request.getInputStream().isFinished());
    return none ? 0 : length;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      int count = request.getInputStream().read(bytes, offset, length);
      ended |= count < 0;
      taken += Math.max(count, 0);
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
