package io.kitgen.samples.profilesvc;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What Go's client put into a body.
 *
 * @param ids the ids beside the value; none when the body is not that client's
 * @param content the value alone; the body as it came when it is not wrapped
 */
record GoBody(List<String> ids, byte[] content) {

  private static final Set<String> IDS = Set.of("ID", "ProfileID", "AddressID");
  private static final Set<String> VALUES = Set.of("Profile", "profile", "Address", "address");

  private static final JsonFactory JSON = new JsonFactory();

  /** Takes {@code body} apart. What is no JSON object is left to the binding, which says why. */
  static GoBody read(byte[] body) {
    try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), body)) {
      return in.nextToken() == JsonToken.START_OBJECT ? members(in, body) : asItCame(body);
    } catch (JacksonException e) {
      return asItCame(body);
    }
  }

  private static GoBody members(JsonParser in, byte[] body) {
    List<String> ids = new ArrayList<>();
    byte[] content = body;
    while (in.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = in.currentName();
      JsonToken value = in.nextToken();
      if (value == JsonToken.VALUE_STRING && IDS.contains(name)) {
        ids.add(in.getString());
      } else if (value == JsonToken.START_OBJECT && VALUES.contains(name)) {
        content = copy(in);
      } else {
        in.skipChildren();
      }
    }
    return in.nextToken() == null ? new GoBody(ids, content) : asItCame(body);
  }

  private static byte[] copy(JsonParser in) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
      out.copyCurrentStructure(in);
    }
    return bytes.toByteArray();
  }

  private static GoBody asItCame(byte[] body) {
    return new GoBody(List.of(), body);
  }
}
