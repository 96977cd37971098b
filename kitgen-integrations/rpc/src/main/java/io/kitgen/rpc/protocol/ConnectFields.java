package io.kitgen.rpc.protocol;

import io.kitgen.rpc.wire.FrameInput;
import io.kitgen.runtime.http.Headers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The header fields of Connect that are the same for single messages and streams. */
public final class ConnectFields {

  private static final String VERSION = "connect-protocol-version";
  private static final String TIMEOUT = "connect-timeout-ms";
  private static final int MOST_DIGITS = 10;

  private ConnectFields() {}

  /** How long the caller waits; null when it did not say. */
  public static @Nullable Duration timeout(Headers request) {
    String text = request.first(TIMEOUT);
    if (text == null) {
      return null;
    }
    boolean digits = !text.isEmpty() && text.length() <= MOST_DIGITS;
    for (int i = 0; digits && i < text.length(); i++) {
      digits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    if (!digits) {
      throw FrameInput.malformed(TIMEOUT + ": expected up to 10 digits");
    }
    return Duration.ofMillis(Long.parseLong(text));
  }

  /** Who names a version means this one: {@code curl} names none. */
  public static void checkVersion(Headers request) {
    String version = request.first(VERSION);
    if (version != null && !version.equals("1")) {
      throw FrameInput.malformed(VERSION + ": expected 1");
    }
  }
}
