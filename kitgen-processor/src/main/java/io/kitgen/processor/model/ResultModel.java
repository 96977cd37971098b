package io.kitgen.processor.model;

import java.util.Optional;

/**
 * What an operation gives back.
 *
 * @param style blocking or by a {@code CompletionStage}/{@code CompletableFuture}
 * @param type the value's type, empty for {@code void} and {@code CompletionStage<Void>}; a
 *     top-level {@code Optional} is part of it
 * @param javadoc the text of {@code @return}, or empty
 */
public record ResultModel(Style style, Optional<TypeUse> type, String javadoc, Origin origin) {

  /** How the value comes. */
  public enum Style {
    BLOCKING,
    COMPLETION_STAGE,
    COMPLETABLE_FUTURE
  }
}
