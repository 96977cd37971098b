package io.kitgen.contract.json;

import io.kitgen.contract.ContractFormatException;
import io.kitgen.contract.json.Tree.Value.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON with its lines. What is nested too deep, or named twice, is refused by Jackson. */
final class TreeParser {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final JsonParser in;

  private TreeParser(JsonParser in) {
    this.in = in;
  }

  static Tree parse(String text) throws ContractFormatException {
    try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      if (in.nextToken() == null) {
        throw new ContractFormatException(1, "it is empty");
      }
      Tree tree = new TreeParser(in).value();
      if (in.nextToken() != null) {
        throw new ContractFormatException(
            in.currentTokenLocation().getLineNr(), "nothing may follow the contract");
      }
      return tree;
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      throw new ContractFormatException(line, "it is no JSON: " + e.getOriginalMessage());
    }
  }

  private Tree value() {
    int line = in.currentTokenLocation().getLineNr();
    JsonToken token = in.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, Tree> members = new LinkedHashMap<>();
      while (in.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = in.currentName();
        in.nextToken();
        members.put(name, value());
      }
      return new Tree.Members(members, line);
    }
    if (token == JsonToken.START_ARRAY) {
      List<Tree> elements = new ArrayList<>();
      while (in.nextToken() != JsonToken.END_ARRAY) {
        elements.add(value());
      }
      return new Tree.Elements(elements, line);
    }
    return new Tree.Value(kind(token), in.getString(), line);
  }

  private static Kind kind(JsonToken token) {
    if (token.isNumeric()) {
      return Kind.NUMBER;
    }
    return token.isBoolean() ? Kind.FLAG : token == JsonToken.VALUE_NULL ? Kind.NULL : Kind.TEXT;
  }
}
