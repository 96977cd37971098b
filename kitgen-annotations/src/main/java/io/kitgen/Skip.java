package io.kitgen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Leaves an abstract method out of the service: it is no operation, on no transport, and its types
 * may be any. For methods that are not remote yet, or never will be.
 *
 * <pre>{@code
 * @KitService
 * public interface OrderService {
 *   Order find(UUID id);
 *
 *   @Skip("watches in this process, streams to come")
 *   void watch(Consumer<Order> watcher);
 * }
 * }</pre>
 *
 * <p>The generated endpoints, and so every client, throw an {@link UnsupportedOperationException}
 * with the reason, also in front of a service in the same process: what works there works over
 * every transport. The generated decorator passes the call on, and the service itself is called as
 * ever. Other annotations on the method are not looked at. An interface that cannot be changed is
 * extended by one that overrides the method with this annotation.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Skip {

  /**
   * Why it cannot be called remotely, for whoever does.
   *
   * @return the reason, which is not blank
   */
  String value();
}
