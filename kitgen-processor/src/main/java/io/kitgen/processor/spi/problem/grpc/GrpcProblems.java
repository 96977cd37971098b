package io.kitgen.processor.spi.problem.grpc;

import static io.kitgen.processor.spi.ProblemCode.error;

import io.kitgen.processor.spi.ProblemCode;

/** What is wrong with a service over gRPC: codes 260 to 269. */
public final class GrpcProblems {

  public static final ProblemCode PROTOBUF_MISSING =
      error(
          "KIT260",
          "@GrpcApi needs kitgen-protobuf, which cannot be seen from %1$s",
          "Add io.kitgen:kitgen-protobuf, and kitgen-rpc or kitgen-grpc for the binding; in a"
              + " module, require io.kitgen.protobuf too");

  public static final ProblemCode BAD_PACKAGE =
      error(
          "KIT262",
          "\"%1$s\" cannot be a package of Protocol Buffers",
          "Write @GrpcApi(packageName = \"acme.orders.v1\"): ASCII letters, digits and '_', with dots"
              + " between");

  public static final ProblemCode BAD_SERVICE =
      error(
          "KIT263",
          "\"%1$s\" cannot be the name of a service in Protocol Buffers",
          "Write @GrpcApi(service = \"OrderService\"): ASCII letters, digits and '_', a letter first");

  public static final ProblemCode BAD_OPTION =
      error(
          "KIT264",
          "\"%1$s\" is no option of a .proto: %2$s%3$s",
          "Write name=value, as in \"go_package=acme/orders;orders\"");

  public static final ProblemCode MESSAGES_AND_MORE =
      error(
          "KIT265",
          "%1$s takes messages and something else, for which a gRPC request has no place",
          "Put the rest into a first message, of a sealed type, or take it from the context");

  public static final ProblemCode SAME_TYPE_NAME =
      error(
          "KIT266",
          "Two things in the package would be called %1$s in the .proto",
          "Give the type another name by @KitType(name = \"…\"), the operation by @OperationName, or"
              + " the service by @GrpcApi(service = \"…\")");

  private GrpcProblems() {}
}
