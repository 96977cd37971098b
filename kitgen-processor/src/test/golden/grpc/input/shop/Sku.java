package shop;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.NullMarked;

/** A number that is a type. */
@NullMarked
public record Sku(@JsonValue String value) {}
