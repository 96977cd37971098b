package io.kitgen.processor.transport.http.place;

import io.kitgen.processor.model.ParameterModel;

/** A parameter and where it travels. */
public record PlacedParameter(ParameterModel parameter, Placement placement) {

  /** Whether it is a member of the body. */
  public boolean isMember() {
    return placement instanceof Placement.Member;
  }
}
