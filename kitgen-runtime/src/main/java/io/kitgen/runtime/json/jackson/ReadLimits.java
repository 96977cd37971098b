package io.kitgen.runtime.json.jackson;

import io.kitgen.runtime.json.JsonLimits;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;

/** Limits as the parser takes them. */
final class ReadLimits extends ObjectReadContext.Base {

  private static final ReadLimits DEFAULT = new ReadLimits(JsonLimits.DEFAULT);

  private final JsonLimits limits;
  private final StreamReadConstraints constraints;

  private ReadLimits(JsonLimits limits) {
    this.limits = limits;
    this.constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(limits.depth())
            .maxStringLength(limits.stringLength())
            .maxNameLength(limits.nameLength())
            .maxNumberLength(limits.numberLength())
            .build();
  }

  static ReadLimits of(JsonLimits limits) {
    return limits.equals(JsonLimits.DEFAULT) ? DEFAULT : new ReadLimits(limits);
  }

  JsonLimits limits() {
    return limits;
  }

  @Override
  public StreamReadConstraints streamReadConstraints() {
    return constraints;
  }
}
