package io.kitgen.http.filter;

import io.kitgen.runtime.http.Headers;

/** The field {@code Vary} (RFC 9110, section 12.5.5). */
final class Vary {

  private Vary() {}

  /** {@code headers} that say that the answer depends on {@code name} too. */
  static Headers add(Headers headers, String name) {
    for (String value : headers.all("Vary")) {
      for (String known : value.split(",", -1)) {
        if (known.strip().equalsIgnoreCase(name) || known.strip().equals("*")) {
          return headers;
        }
      }
    }
    return headers.toBuilder().add("Vary", name).build();
  }
}
