package demo;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.NullMarked;

/** What somebody wants. */
@NullMarked
public record Order(@NotBlank String symbol, @Positive int count) {}
