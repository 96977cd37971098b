package io.kitgen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes the parameter the whole body of the HTTP request. Over other transports it is an ordinary
 * member of the request.
 *
 * <p>Needed where the rule of {@link Post} leaves a choice, and on verbs that have no body by
 * themselves.
 *
 * <pre>{@code
 * @Post("/profiles")
 * void create(@Body Profile profile, @Query boolean dryRun);
 *
 * @Delete("/profiles")
 * void deleteAll(@Body List<String> ids);
 * }</pre>
 *
 * <p>The second is {@code DELETE /profiles} with a body like {@code ["a7","b2"]}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Body {}
