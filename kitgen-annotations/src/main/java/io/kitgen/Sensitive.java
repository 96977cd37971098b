package io.kitgen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Keeps a value out of logs, traces and {@code toString}: generated code prints a fixed mark in its
 * place. On the wire it is unchanged.
 *
 * <p>On a parameter, record component, field or getter it hides that value, on an operation the
 * result.
 *
 * <pre>{@code
 * @Sensitive
 * String login(String user, @Sensitive String password);
 * }</pre>
 *
 * <p>The generated request prints as {@code LoginRequest[user=ada, password=***]}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.PARAMETER,
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD
})
public @interface Sensitive {}
