package io.kitgen.policy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes policies of the interface from one operation.
 *
 * <pre>{@code
 * @KitService
 * @Retry(attempts = 3)
 * public interface Shop {
 *
 *   Order order(String id);   // tried up to three times
 *
 *   @Without(Retry.class)
 *   Ticket next();            // tried once
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Without {

  /**
   * The policies.
   *
   * @return {@link Timeout}, {@link Retry}, {@link CircuitBreaker}, {@link RateLimit}, {@link
   *     Bulkhead}, {@link Hedge} or {@link RequiresScope}, several of them too
   */
  Class<?>[] value();
}
