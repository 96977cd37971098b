package io.kitgen.runtime.json.jackson;

import io.kitgen.runtime.json.JsonLimits;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Parsers' factories, one for each set of limits: Jackson takes them from nowhere else. */
final class ReadFactories {

  /** An application has few sets of limits; one that makes them up must not fill the memory. */
  private static final int MOST = 64;

  private static final JsonFactory DEFAULT = create(JsonLimits.DEFAULT);
  private static final Map<JsonLimits, JsonFactory> OTHERS = new ConcurrentHashMap<>();

  private ReadFactories() {}

  static JsonFactory of(JsonLimits limits) {
    if (limits.equals(JsonLimits.DEFAULT)) {
      return DEFAULT;
    }
    JsonFactory known = OTHERS.get(limits);
    if (known != null) {
      return known;
    }
    JsonFactory made = create(limits);
    if (OTHERS.size() < MOST) {
      OTHERS.putIfAbsent(limits, made);
    }
    return made;
  }

  private static JsonFactory create(JsonLimits limits) {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(limits.depth())
            .maxStringLength(limits.stringLength())
            .maxNameLength(limits.nameLength())
            .maxNumberLength(limits.numberLength())
            .build();
    return JacksonEngine.FACTORY.rebuild().streamReadConstraints(constraints).build();
  }
}
