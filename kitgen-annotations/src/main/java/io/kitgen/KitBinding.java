package io.kitgen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Generates the bindings of a service that another jar declares: on any type, or on a package, in
 * whose package they are then.
 *
 * <pre>{@code
 * @KitBinding(service = Shop.class, transports = KitBinding.HTTP)
 * package shop.server;
 * }</pre>
 *
 * <p>The API jar has the interface with all that no transport needs: messages, endpoints, JSON and
 * the contract, from which names, null and documentation are read. With {@link
 * KitService#bindings() @KitService(bindings = false)} it has no binding of its own.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Repeatable(KitBindings.class)
public @interface KitBinding {

  /** The id of JSON over HTTP. */
  String HTTP = "http";

  /**
   * The service.
   *
   * @return an interface with {@link KitService}, from another jar or module
   */
  Class<?> service();

  /**
   * Which transports are bound.
   *
   * @return their ids, those of third parties too; empty, the default, stands for those that the
   *     interface's annotations ask for
   */
  String[] transports() default {};
}
