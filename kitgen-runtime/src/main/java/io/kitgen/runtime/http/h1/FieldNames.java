package io.kitgen.runtime.http.h1;

import java.nio.charset.StandardCharsets;

/** The names of fields that are common, so that they need not be made anew for each message. */
final class FieldNames {

  /** The characters of tokens (RFC 9110, section 5.6.2). */
  static final boolean[] TOKEN = new boolean[128];

  private static final int SIZE = 256;

  private static final String[] COMMON = {
    "Host",
    "Accept",
    "Accept-Encoding",
    "Accept-Language",
    "Authorization",
    "Cache-Control",
    "Connection",
    "Content-Encoding",
    "Content-Length",
    "Content-Type",
    "Cookie",
    "Date",
    "ETag",
    "Expect",
    "Grpc-Timeout",
    "If-Match",
    "If-Modified-Since",
    "If-None-Match",
    "Last-Modified",
    "Location",
    "Origin",
    "Range",
    "Referer",
    "Retry-After",
    "Server",
    "Set-Cookie",
    "TE",
    "Traceparent",
    "Tracestate",
    "Transfer-Encoding",
    "User-Agent",
    "Vary",
    "X-Forwarded-For",
    "X-Forwarded-Host",
    "X-Forwarded-Proto",
    "X-Request-Id"
  };

  private static final String[] TABLE = new String[SIZE];

  static {
    for (char c = '!'; c < 127; c++) {
      TOKEN[c] = "\"(),/:;<=>?@[\\]{}".indexOf(c) < 0;
    }
    for (String name : COMMON) {
      put(name);
      put(name.toLowerCase(java.util.Locale.ROOT));
    }
  }

  private FieldNames() {}

  private static void put(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
    // Of two in one place the later one stays: the other is made anew, which is all it costs.
    TABLE[slot(bytes, 0, bytes.length)] = name;
  }

  private static int slot(byte[] bytes, int from, int to) {
    return (31 * (bytes[from] + 7 * bytes[to - 1]) + (to - from) * 13) & (SIZE - 1);
  }

  static String name(byte[] bytes, int from, int to) {
    String known = TABLE[slot(bytes, from, to)];
    return known != null && known.length() == to - from && equal(known, bytes, from)
        ? known
        : new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }

  static boolean equal(String text, byte[] bytes, int from) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != bytes[from + i]) {
        return false;
      }
    }
    return true;
  }
}
