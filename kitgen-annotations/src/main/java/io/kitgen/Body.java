package io.kitgen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes the parameter the whole body of the HTTP request, or a component of the result the whole
 * body of the answer. Over other transports it is an ordinary member.
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
 *
 * <p>On a component of a record that is a result, or the value of an {@code Optional} result, the
 * others travel beside the body, each with its {@link Header}, {@link Cookie} or {@link
 * StatusCode}:
 *
 * <pre>{@code
 * record Tagged(@Header("ETag") String tag, @Body Profile profile) {}
 *
 * @Get("/profiles/{id}")
 * Optional<Tagged> profile(String id);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Body {}
