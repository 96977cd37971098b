package io.kitgen.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets HTTP requests of the operation be conditional (RFC 9110, section 13).
 *
 * <pre>{@code
 * @Get("/reports/{name}")
 * @Conditional
 * Content read(String name);
 * }</pre>
 *
 * <p>Of a GET the answer says which version it is: by {@code ETag} and {@code Last-Modified} of the
 * {@link Content}, by components of the result that are such header fields, else by a tag that is
 * made of the bytes. Who has it already ({@code If-None-Match}, {@code If-Modified-Since}) gets 304
 * without a body, who wants another one ({@code If-Match}, {@code If-Unmodified-Since}) 412. Of
 * another verb the service itself asks {@link Conditions#current} before it changes anything.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Conditional {}
