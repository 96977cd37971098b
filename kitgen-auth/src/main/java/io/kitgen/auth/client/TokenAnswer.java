package io.kitgen.auth.client;

import io.kitgen.Code;
import io.kitgen.runtime.error.CallException;
import io.kitgen.runtime.json.JsonDecoder;
import io.kitgen.runtime.json.JsonException;
import io.kitgen.runtime.json.JsonMembers;
import io.kitgen.runtime.json.JsonReader;
import io.kitgen.runtime.json.JsonReader.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a token endpoint answers (RFC 6749, section 5).
 *
 * @param accessToken the token
 * @param lifetime how long it is good, or null when that is not said
 */
record TokenAnswer(AccessToken accessToken, @Nullable Duration lifetime) {

  private static final JsonMembers MEMBERS =
      JsonMembers.of("access_token", "token_type", "expires_in");
  private static final JsonMembers ERROR = JsonMembers.of("error", "error_description");
  private static final BigDecimal LONGEST = BigDecimal.valueOf(Duration.ofDays(365).toSeconds());
  private static final int SHOWN = 200;

  static TokenAnswer read(byte[] json) {
    JsonDecoder<TokenAnswer> decoder = TokenAnswer::read;
    try {
      return decoder.read(json);
    } catch (JsonException e) {
      throw wrong("not the answer of a token endpoint: " + e.path() + ": " + e.getMessage());
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private static CallException wrong(String what) {
    return CallException.of(Code.UNAVAILABLE, what).build();
  }

  private static TokenAnswer read(JsonReader in) {
    String token = null;
    Duration lifetime = null;
    in.beginObject();
    for (int m = in.nextMember(MEMBERS); m != JsonMembers.END; m = in.nextMember(MEMBERS)) {
      switch (m) {
        case 0 -> token = in.readString();
        case 1 -> checkType(in.readString());
        case 2 -> lifetime = in.tryNull() ? null : seconds(in);
        default -> in.skipValue();
      }
    }
    if (token == null) {
      throw in.missing("access_token");
    }
    return new TokenAnswer(AccessToken.of(token), lifetime);
  }

  private static void checkType(String type) {
    if (!type.equalsIgnoreCase("Bearer")) {
      throw new IllegalArgumentException(
          "the token is of the type " + shown(type) + ", not Bearer");
    }
  }

  /** A number; some servers write it as a string. */
  private static Duration seconds(JsonReader in) {
    String text = in.peek() == Kind.STRING ? in.readString() : in.readBigDecimal().toString();
    BigDecimal seconds;
    try {
      seconds = new BigDecimal(text.length() > 40 ? "" : text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("expires_in is no number: " + shown(text), e);
    }
    if (seconds.signum() <= 0) {
      throw new IllegalArgumentException("expires_in is " + shown(text) + ", expected more than 0");
    }
    return Duration.ofMillis(
        seconds.min(LONGEST).max(new BigDecimal("0.001")).movePointRight(3).longValue());
  }

  /** What the other side says was wrong, as the end of a sentence; empty when it does not say. */
  static String error(byte[] json) {
    JsonDecoder<String> decoder = TokenAnswer::readError;
    try {
      return decoder.read(json);
    } catch (JsonException e) {
      return "";
    }
  }

  private static String readError(JsonReader in) {
    String error = "";
    String description = "";
    in.beginObject();
    for (int m = in.nextMember(ERROR); m != JsonMembers.END; m = in.nextMember(ERROR)) {
      switch (m) {
        case 0 -> error = ", " + shown(in.readString());
        case 1 -> description = ": " + shown(in.readString());
        default -> in.skipValue();
      }
    }
    return error + description;
  }

  private static String shown(String text) {
    String cut = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    return cut.replaceAll("\\p{Cntrl}", " ");
  }
}
