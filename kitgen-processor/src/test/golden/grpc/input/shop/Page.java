package shop;

import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Some of many. */
@NullMarked
public record Page<T>(List<T> items, @Nullable Integer next) {}
