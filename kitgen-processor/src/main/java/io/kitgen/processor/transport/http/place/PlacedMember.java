package io.kitgen.processor.transport.http.place;

import io.kitgen.processor.model.DataType;

/** A component of a result and where it travels. */
public record PlacedMember(DataType.Member member, Placement placement) {}
