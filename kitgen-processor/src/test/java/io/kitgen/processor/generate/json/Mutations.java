package io.kitgen.processor.generate.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Documents that say the same in another way, less, more, or nothing. */
final class Mutations {

  private final Random random;
  private final JsonNodeFactory nodes = JsonNodeFactory.instance;

  Mutations(long seed) {
    this.random = new Random(seed);
  }

  /** {@code document} with members shuffled, left out, made null and made up. */
  JsonNode of(JsonNode document) {
    if (document instanceof ArrayNode array) {
      ArrayNode mutated = nodes.arrayNode();
      array.forEach(element -> mutated.add(orNull(of(element))));
      return mutated;
    }
    if (!(document instanceof ObjectNode object)) {
      return document;
    }
    List<Map.Entry<String, JsonNode>> members = new ArrayList<>(object.properties());
    Collections.shuffle(members, random);
    ObjectNode mutated = nodes.objectNode();
    for (Map.Entry<String, JsonNode> member : members) {
      if (random.nextInt(8) != 0) {
        mutated.set(member.getKey(), orNull(of(member.getValue())));
      }
    }
    return mutated;
  }

  private JsonNode orNull(JsonNode node) {
    return random.nextInt(12) == 0 ? nodes.nullNode() : node;
  }
}
