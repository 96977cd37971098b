package io.kitgen.processor.read.names;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads of a contract resource what names parameters: {@code {"operations": [{"method": "find",
 * "parameterTypes": ["java.util.UUID"], "parameters": [{"name": "id"}]}]}}. Other members are left
 * alone: later versions may have more.
 */
final class ContractParser {

  private final JsonParser in;
  private final List<ContractOperation> operations = new ArrayList<>();

  private ContractParser(JsonParser in) {
    this.in = in;
  }

  static List<ContractOperation> parse(byte[] contract) {
    JsonFactory json = JsonFactory.builder().build();
    try (JsonParser in = json.createParser(ObjectReadContext.empty(), contract)) {
      in.nextToken();
      ContractParser parser = new ContractParser(in);
      parser.members(name -> parser.document(name));
      return List.copyOf(parser.operations);
    }
  }

  private void document(String name) {
    if (name.equals("operations")) {
      elements(this::operation);
    } else {
      in.skipChildren();
    }
  }

  private void operation() {
    List<String> types = new ArrayList<>();
    List<String> names = new ArrayList<>();
    StringBuilder method = new StringBuilder();
    members(
        member -> {
          switch (member) {
            case "method" -> method.append(in.getString());
            case "parameterTypes" -> elements(() -> types.add(in.getString()));
            case "parameters" -> elements(() -> parameter(names));
            default -> in.skipChildren();
          }
        });
    operations.add(new ContractOperation(method.toString(), types, names));
  }

  private void parameter(List<String> names) {
    members(
        member -> {
          if (member.equals("name")) {
            names.add(in.getString());
          } else {
            in.skipChildren();
          }
        });
  }

  /** What stands at a member is its value; {@code reader} leaves its last token current. */
  private void members(MemberReader reader) {
    if (in.currentToken() == JsonToken.START_OBJECT) {
      while (in.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = in.currentName();
        in.nextToken();
        reader.read(name);
      }
    }
  }

  private void elements(Runnable reader) {
    if (in.currentToken() == JsonToken.START_ARRAY) {
      while (in.nextToken() != JsonToken.END_ARRAY) {
        reader.run();
      }
    }
  }

  @FunctionalInterface
  private interface MemberReader {
    void read(String name);
  }
}
