package io.kitgen.runtime.http.route;

import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.http.Headers;
import io.kitgen.runtime.http.HttpBody;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * Answers with a resource of the class path, whatever the request: a document that was made at
 * compile time. Its {@code ETag} is made of its bytes, and a request that has it ({@code
 * If-None-Match}) is answered by 304. Immutable.
 */
public final class ResourceHandler implements HttpHandler {

  // Of SHA-256: enough to tell versions of one document apart.
  private static final int TAG_BYTES = 16;

  private final Headers headers;
  private final String tag;
  private final byte[] content;

  private ResourceHandler(byte[] content, String contentType) {
    this.content = content;
    this.tag = '"' + HexFormat.of().formatHex(digest(content), 0, TAG_BYTES) + '"';
    this.headers =
        Headers.of("Content-Type", contentType).with("ETag", tag).with("Cache-Control", "no-cache");
  }

  /**
   * The resource {@code name}, as {@code beside} finds it; read once, here.
   *
   * @param name absolute with a slash in front, else relative to the package of {@code beside}
   * @throws IllegalStateException when it is not there: a build may have left it out of the jar
   */
  public static ResourceHandler of(Class<?> beside, String name, String contentType) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name + " beside " + beside.getName());
      }
      return new ResourceHandler(in.readAllBytes(), contentType);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public HttpResponse handle(CallContext ctx, HttpRequest request) {
    String known = request.headers().joined("If-None-Match");
    return known != null && hasTag(known)
        ? new HttpResponse(304, headers, HttpBody.empty())
        : new HttpResponse(200, headers, HttpBody.of(content));
  }

  /** Weak tags are as good as strong ones here (RFC 9110, 13.1.2). */
  private boolean hasTag(String known) {
    return Stream.of(known.split(","))
        .map(String::strip)
        .anyMatch(
            each ->
                each.equals("*") || (each.startsWith("W/") ? each.substring(2) : each).equals(tag));
  }

  private static byte[] digest(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
