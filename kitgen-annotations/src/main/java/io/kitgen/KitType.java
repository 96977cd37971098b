package io.kitgen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a type that services exchange, and may name it for those who read their documents.
 *
 * <p>A codec is generated beside the type, once: {@code OrderJson.ORDER} reads and writes {@code
 * Order}, in this jar and in others. Services take it in place of one of their own, unless they
 * have codecs or a {@link JsonPolicy} of their own. Not so for generic types, which have one for
 * each of their arguments, and private ones, which nobody can name.
 *
 * <pre>{@code
 * @KitType(name = "PurchaseOrder")
 * public record Order(UUID id, List<Line> lines) {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface KitType {

  /**
   * The name in documents: contract, OpenAPI and the like, unique for each service. Letters, digits
   * and {@code _}. On a generic type {@code *} stands for the names of its arguments: {@code
   * "PageOf*"} makes {@code PageOfOrder} of {@code Page<Order>}. Empty for the simple name of the
   * type, behind those of its arguments: {@code OrderPage}.
   */
  String name() default "";

  /**
   * What reads and writes the type in every service: a class that implements the runtime's {@code
   * JsonCodec} of it, and {@code TextFormat} too where it shall stand in paths, queries and header
   * fields. It has a public constructor without parameters, or a public constant {@code INSTANCE}.
   * For types that one cannot annotate there is {@link KitService#codecs}.
   *
   * @return the class; {@code void}, the default, stands for none
   */
  Class<?> codec() default void.class;
}
