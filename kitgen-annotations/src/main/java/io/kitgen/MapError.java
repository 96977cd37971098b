package io.kitgen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a business error whose class cannot carry {@link ErrorStatus}, since it comes from a
 * library. On the interface it holds for every operation, on a method for that one, where it goes
 * before one for the same class on the interface.
 *
 * <pre>{@code
 * @KitService
 * @MapError(type = IllegalArgumentException.class, code = Code.INVALID_ARGUMENT)
 * public interface FileService {
 *   @MapError(type = NoSuchFileException.class, code = Code.NOT_FOUND, name = "no-such-file")
 *   byte[] read(String path);
 * }
 * }</pre>
 *
 * <p>A {@code NoSuchFileException} in {@code read} is a 404 over HTTP, and the client throws it
 * again.
 */
@Documented
@Repeatable(MapErrors.class)
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface MapError {

  /**
   * The class of the exception; its subclasses are covered.
   *
   * @return the class
   */
  Class<? extends Throwable> type();

  /**
   * The code of the error on every transport.
   *
   * @return any code but {@link Code#OK}
   */
  Code code();

  /**
   * The name that tells the error from others on the wire, as in {@link ErrorStatus#name()}.
   *
   * @return the name; empty by default
   */
  String name() default "";

  /**
   * The HTTP status, as in {@link ErrorStatus#http()}.
   *
   * @return the status; 0, the default, stands for that of the code
   */
  int http() default 0;
}
