package io.kitgen.auth;

import io.kitgen.Code;
import io.kitgen.runtime.call.Metadata;
import io.kitgen.runtime.error.ErrorReply;
import io.kitgen.runtime.error.RefusedException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The {@code Authorization} field. */
final class Authorization {

  static final String NAME = "Authorization";

  private Authorization() {}

  /**
   * What follows {@code scheme}, whatever its case; null when the field is not there, has another
   * scheme, or not exactly two parts (as Go kit's).
   */
  static @Nullable String credentials(Metadata in, String scheme) {
    String value = single(in, NAME);
    int end = scheme.length();
    if (value == null
        || value.length() <= end
        || value.charAt(end) != ' '
        || !value.regionMatches(true, 0, scheme, 0, end)) {
      return null;
    }
    String rest = value.substring(end).strip();
    return rest.isEmpty() || rest.indexOf(' ') >= 0 ? null : rest;
  }

  /** The one value of {@code name}: of two, another party may have looked at the other. */
  static @Nullable String single(Metadata in, String name) {
    List<String> values = in.all(name);
    if (values.size() > 1) {
      throw new RefusedException(
          ErrorReply.of(Code.INVALID_ARGUMENT, "more than one " + name + " field").build());
    }
    return values.isEmpty() ? null : values.get(0);
  }

  /** {@code realm} as a quoted string. */
  static String quoted(String realm) {
    if (!realm.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
      throw new IllegalArgumentException("a realm is printable ASCII: " + realm);
    }
    return '"' + realm.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
