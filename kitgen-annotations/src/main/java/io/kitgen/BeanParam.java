package io.kitgen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Spreads a record over the HTTP request: each of its components is a parameter of its own. Over
 * other transports it is an ordinary member of the request.
 *
 * <p>A component with {@link Query}, {@link Header}, {@link Cookie} or {@link PathParam} goes
 * there. One that is called like a variable of the path is that variable, the others are query
 * parameters.
 *
 * <pre>{@code
 * record Page(@Default("0") int offset, @Default("20") int limit, @Header("X-Tenant") String tenant) {}
 *
 * @Get("/orders")
 * List<Order> orders(@BeanParam Page page);
 * }</pre>
 *
 * <p>The call is {@code GET /orders?offset=0&limit=20} with the header {@code X-Tenant}. Where the
 * verb sends parameters in the query, a record is spread without this annotation too.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface BeanParam {}
