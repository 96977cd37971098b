package io.kitgen.processor.transport.http.place;

import io.kitgen.processor.model.ScalarKind;
import io.kitgen.processor.model.TypeShape;
import io.kitgen.processor.model.TypeUse;
import io.kitgen.processor.model.facts.TypeWalk;

/** What the body of an answer is. */
public enum AnswerBody {
  JSON,
  TEXT,
  BYTES,
  CONTENT,
  MESSAGES;

  /** That of a result which is the whole body. */
  static AnswerBody of(TypeUse result, Media media) {
    TypeUse value =
        result.shape() instanceof TypeShape.OptionalOf optional ? optional.value() : result;
    if (TypeWalk.isContent(value)) {
      return CONTENT;
    }
    if (TypeWalk.isMessages(value)) {
      return MESSAGES;
    }
    if (value.shape() instanceof TypeShape.Bytes) {
      return BYTES;
    }
    boolean string =
        value.shape() instanceof TypeShape.Scalar scalar && scalar.kind() == ScalarKind.STRING;
    return string && media.producesText() ? TEXT : JSON;
  }
}
