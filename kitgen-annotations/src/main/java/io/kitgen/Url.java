package io.kitgen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes the parameter the address of the whole HTTP request, for links that an answer gave. Over
 * other transports it is an ordinary member of the request.
 *
 * <pre>{@code
 * @KitService(generate = Side.CLIENT)
 * @Headers("Accept: application/vnd.github+json")
 * public interface GitHub {
 *   @Get
 *   List<Issue> next(@Url URI page);
 * }
 * }</pre>
 *
 * <p>The type is {@code java.net.URI}; at the call it is an absolute {@code http} or {@code https}
 * address, or the call ends with an {@code IllegalArgumentException}. Query parameters are added to
 * its own. Since nothing can be served so, only a client is generated of an interface that has it.
 *
 * <p>Headers of the operation and of the transport's client go wherever the address leads: an
 * address that comes from outside is checked before it is called.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Url {}
