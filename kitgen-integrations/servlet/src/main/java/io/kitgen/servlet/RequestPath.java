package io.kitgen.servlet;

import io.kitgen.runtime.http.syntax.Percent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.MappingMatch;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a request goes, as it was sent: containers hand out what they have decoded, with parameters
 * of the path cut off, where an encoded slash looks like any other.
 */
final class RequestPath {

  private static final Pattern PARAMETERS = Pattern.compile(";[^/]*");

  private RequestPath() {}

  /**
   * The path behind the context path, and behind the servlet's path if it is mapped to a prefix;
   * null when the container reads another path than was sent.
   */
  static @Nullable String behindMapping(HttpServletRequest request) {
    String path = inContext(request);
    return path != null && request.getHttpServletMapping().getMappingMatch() == MappingMatch.PATH
        ? behind(path, request.getServletPath())
        : path;
  }

  /** The path behind the context path; null when the container reads another than was sent. */
  static @Nullable String inContext(HttpServletRequest request) {
    String sent = request.getRequestURI();
    if (sent.equals("*")) {
      return sent;
    }
    String path = behind(sent, request.getContextPath());
    return isReadAsSent(path, request) ? path : null;
  }

  /** By segments: the same prefix can be written in more than one way. */
  private static String behind(String path, String prefix) {
    int start = 0;
    for (int i = 0; i < prefix.length() && start >= 0; i++) {
      start = prefix.charAt(i) == '/' ? path.indexOf('/', start + 1) : start;
    }
    return start < 0 ? "/" : path.substring(start);
  }

  /**
   * Whether what the container maps and guards is what was sent. It resolves dots and may join
   * slashes; a handler that did not would see another path than the container's rules.
   */
  private static boolean isReadAsSent(String path, HttpServletRequest request) {
    try {
      String info = request.getPathInfo();
      String read = info == null ? request.getServletPath() : request.getServletPath() + info;
      String sent = path.indexOf(';') < 0 ? path : PARAMETERS.matcher(path).replaceAll("");
      return Percent.decode(sent).equals(read.isEmpty() ? "/" : read);
    } catch (IllegalArgumentException e) { // malformed, or what Jetty will not decode
      return false;
    }
  }
}
