package io.kitgen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value of a parameter or record component that the request does not contain.
 *
 * <p>It never stands in for a value of the wrong kind: that is an error of the caller.
 *
 * <pre>{@code
 * @Get("/search")
 * List<Hit> search(String q, @Default("20") int limit, @Default("SCORE") Order order);
 * }</pre>
 *
 * <p>{@code GET /search?q=kit} calls {@code search("kit", 20, Order.SCORE)}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.PARAMETER,
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD
})
public @interface Default {

  /**
   * The value as the query string would carry it: {@code "20"}, {@code "true"}, {@code "PT5S"}, the
   * name of an enum constant. It is checked against the type at compile time.
   *
   * @return the text of the value
   */
  String value();
}
