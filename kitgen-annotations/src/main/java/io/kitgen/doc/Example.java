package io.kitgen.doc;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An example of a value: of a parameter, of a component of a record, of a result where it stands on
 * the method, of a type where it stands on a record or an enum.
 *
 * <pre>{@code
 * @Example("{\"item\": \"tea\", \"count\": 2}")
 * record Order(String item, @Example("2") int count) {}
 *
 * @Get("/orders/{id}")
 * @Example(name = "small", value = "{\"item\": \"tea\", \"count\": 1}")
 * @Example(name = "large", value = "{\"item\": \"tea\", \"count\": 500}")
 * Order order(@Example("7f3a") String id);
 * }</pre>
 *
 * <p>It is read at compile time as the type that it is an example of, and refused when that fails.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.METHOD, ElementType.TYPE})
@Repeatable(Examples.class)
public @interface Example {

  /**
   * The value. A number, a truth value or a text stands as it is in a URL, without quotes; all else
   * is JSON.
   *
   * @return the text of the value
   */
  String value();

  /**
   * Tells several examples apart.
   *
   * @return a name; {@code example}, {@code example2} and so on by default
   */
  String name() default "";

  /**
   * What the example shows.
   *
   * @return a sentence; none by default
   */
  String summary() default "";
}
