package shop;

import java.math.BigDecimal;
import java.util.List;

/**
 * What somebody wants.
 *
 * @param id its number
 * @param items what they want
 * @param price of all of it
 */
public record Order(String id, List<String> items, BigDecimal price) {}
