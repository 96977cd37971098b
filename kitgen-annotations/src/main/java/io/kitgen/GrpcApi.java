package io.kitgen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Serves the service over gRPC, and over gRPC-Web and Connect, as Protocol Buffers: any client that
 * was made from the {@code .proto} that is generated beside it can call it.
 *
 * <pre>{@code
 * @KitService(name = "addsvc")
 * @GrpcApi(packageName = "pb", service = "Add")
 * public interface AddService {
 *   long sum(long a, long b);
 * }
 * }</pre>
 *
 * <p>{@code sum} is called as {@code /pb.Add/Sum}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface GrpcApi {

  /**
   * The package in Protocol Buffers, such as {@code "acme.orders.v1"}.
   *
   * @return the package; by default that of the interface
   */
  String packageName() default "";

  /**
   * The name of the service within its package.
   *
   * @return the name; by default the simple name of the interface
   */
  String service() default "";

  /**
   * Where an answer carries a business error.
   *
   * @return the place; the status with its details by default
   */
  ErrorPlacement errors() default ErrorPlacement.STATUS;

  /**
   * Options of the {@code .proto}, each as {@code name=value}: {@code "go_package=acme/pb;pb"}.
   *
   * @return the options; none by default
   */
  String[] options() default {};
}
