package io.kitgen.samples.profilesvc;

import io.kitgen.runtime.json.JsonException;
import io.kitgen.runtime.json.JsonValue;
import io.kitgen.runtime.json.JsonValue.JsonObject;
import io.kitgen.runtime.json.JsonValue.JsonString;
import java.util.List;
import java.util.stream.Stream;

/**
 * What Go's client put into a body.
 *
 * @param ids the ids beside the value; none when the body is not that client's
 * @param content the value alone; the body as it came when it is not wrapped
 */
record GoBody(List<String> ids, byte[] content) {

  /** Takes {@code body} apart. What is no JSON object is left to the binding, which says why. */
  static GoBody read(byte[] body) {
    try {
      return JsonValue.CODEC.read(body) instanceof JsonObject sent
          ? new GoBody(ids(sent), content(sent, body))
          : asItCame(body);
    } catch (JsonException e) {
      return asItCame(body);
    }
  }

  private static List<String> ids(JsonObject sent) {
    return Stream.of("ID", "ProfileID", "AddressID")
        .map(sent::get)
        .filter(JsonString.class::isInstance)
        .map(id -> ((JsonString) id).value())
        .toList();
  }

  private static byte[] content(JsonObject sent, byte[] body) {
    return Stream.of("Profile", "profile", "Address", "address")
        .map(sent::get)
        .filter(JsonObject.class::isInstance)
        .map(JsonValue.CODEC::write)
        .findFirst()
        .orElse(body);
  }

  private static GoBody asItCame(byte[] body) {
    return new GoBody(List.of(), body);
  }
}
