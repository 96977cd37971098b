package io.kitgen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an interface a service: at compile time its messages, endpoints, bindings and client are
 * generated beside it.
 *
 * <p>Every abstract method, inherited ones included, is an operation. Default methods are helpers
 * and stay as they are. Without any transport annotation the service speaks JSON over HTTP, each
 * operation at {@code POST /<operation>}.
 *
 * <pre>{@code
 * @KitService(name = "stringsvc", errors = QuotaExceededException.class)
 * public interface StringService {
 *   String uppercase(String s) throws EmptyException;
 *
 *   int count(String s);
 * }
 * }</pre>
 *
 * <p>This generates {@code StringServiceMessages}, {@code StringServiceEndpoints}, {@code
 * StringServiceHttp}, {@code StringServiceClient} and more. {@code uppercase} may answer with
 * either exception, {@code count} with {@code QuotaExceededException} only.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface KitService {

  /**
   * The name under which logs, metrics, traces and discovery know the service.
   *
   * @return the name; empty, the default, stands for the simple name of the interface
   */
  String name() default "";

  /**
   * Business errors of every operation, beside those in the {@code throws} clause of each.
   *
   * @return the exception classes; none by default
   */
  Class<? extends Throwable>[] errors() default {};

  /**
   * What reads and writes the types that kitgen does not know, or those that shall look otherwise:
   * classes that implement the runtime's {@code JsonCodec} of a type, and {@code TextFormat} too
   * where it shall stand in paths, queries and header fields. Each has a public constructor without
   * parameters, or a public constant {@code INSTANCE}.
   *
   * @return the classes, one for each type; none by default
   */
  Class<?>[] codecs() default {};

  /**
   * What the transports' types have: {@code ShopHttp.client(…)}, {@code ShopHttp.handler(…)}. The
   * API of somebody else has no server here, so that an operation may be what only a client can do
   * ({@link Url}), and two may have the same route.
   *
   * @return one side or, by default, both
   */
  Side[] generate() default {Side.CLIENT, Side.SERVER};

  /**
   * Whether transports are bound in this jar. Without, an API jar has messages, endpoints and JSON
   * alone, and a {@link KitBinding} in another jar binds it to a transport.
   *
   * @return true by default
   */
  boolean bindings() default true;
}
