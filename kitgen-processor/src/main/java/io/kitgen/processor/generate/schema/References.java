package io.kitgen.processor.generate.schema;

import io.kitgen.processor.model.json.union.Variant;
import io.kitgen.processor.plan.json.JsonType;

/** What stands in the place of a type that has a schema of its own. */
interface References {

  /** Of a record, a class, an enum, or a type that has variants. */
  JsonObject to(JsonType type, Direction direction);

  /** Of {@code variant} where {@code union} is asked for: with what says that it is this one. */
  JsonObject to(JsonType.UnionType union, Variant variant, Direction direction);
}
