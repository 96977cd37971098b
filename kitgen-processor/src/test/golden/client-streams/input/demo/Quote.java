package demo;

import java.math.BigDecimal;
import org.jspecify.annotations.NullMarked;

/** A price. */
@NullMarked
public record Quote(String symbol, BigDecimal price) {}
