package io.kitgen.processor.dialect;

import io.kitgen.processor.dialect.table.Row;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.Origin;

/**
 * One thing that an annotation says.
 *
 * @param text the value: of a flag {@code true} or {@code false}, of an enum the constant's name
 * @param written whether a member says it; else the annotation does by being there
 * @param by who says it
 */
record Word(String text, boolean written, Origin origin, AnnotationModel by, Row row) {

  /** The same place, where {@code other} is said. */
  Word with(String other) {
    return new Word(other, written, origin, by, row);
  }

  /** The simple name of the annotation. */
  String speaker() {
    return by.type().simpleName();
  }
}
