package io.kitgen.processor.transport.grpc.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.kitgen.processor.plan.proto.ProtoScalar;
import io.kitgen.processor.plan.proto.ProtoType.Reservations;
import io.kitgen.processor.transport.grpc.schema.FieldSchema.Label;
import io.kitgen.processor.transport.grpc.schema.FieldSchema.Value;
import io.kitgen.processor.transport.grpc.schema.ServiceSchema.Idempotency;
import io.kitgen.processor.transport.grpc.schema.ServiceSchema.Method;
import io.kitgen.processor.transport.grpc.schema.ServiceSchema.Payload;
import io.kitgen.processor.transport.grpc.schema.descriptor.FileConstant;
import io.kitgen.processor.transport.grpc.schema.text.ProtoText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What protoc makes of such files is tested where protoc is. */
class PrintedFileTest {

  private static final Reservations GONE =
      new Reservations(List.of(6, 2, 4, 5, 4), List.of("gone", "left"));

  private static final FileSchema FILE =
      new FileSchema(
          "shop/v1/orders.proto",
          "shop.v1",
          List.of("google/protobuf/timestamp.proto"),
          List.of(
              new FileSchema.Option(FileOption.GO_PACKAGE, "acme/\"shop\""),
              new FileSchema.Option(FileOption.JAVA_MULTIPLE_FILES, "true")),
          new ServiceSchema(
              "Orders",
              List.of(
                  new Method(
                      "Order",
                      one("OrderRequest"),
                      one("Order"),
                      true,
                      Idempotency.IDEMPOTENT,
                      "Finds one."),
                  new Method(
                      "Watch", one("Nothing"), many("Order"), false, Idempotency.UNKNOWN, "")),
              "Keeps orders.\n\nFor ever."),
          List.of(
              message(
                  "Order",
                  List.of(
                      field("id", 1, Label.NONE, new Value.Scalar(ProtoScalar.STRING)),
                      field(
                          "placed", 3, Label.NONE, new Value.Message("google.protobuf.Timestamp")),
                      field("state", 7, Label.OPTIONAL, new Value.Enum("shop.v1.State")),
                      new FieldSchema(
                          "unit_prices",
                          8,
                          Label.MAP,
                          Optional.of(ProtoScalar.STRING),
                          new Value.Scalar(ProtoScalar.SINT64),
                          Optional.of("prices"),
                          "By article.")),
                  GONE),
              message("OrderRequest", List.of(), GONE),
              message("Nothing", List.of(), Reservations.NONE),
              new TypeSchema.Enum(
                  "State",
                  List.of(
                      new TypeSchema.Constant("STATE_UNSPECIFIED", 0, ""),
                      new TypeSchema.Constant("STATE_PAID", -1, "All of it.")),
                  Reservations.NONE,
                  "")),
          "Of a test.");

  private static Payload one(String name) {
    return new Payload("shop.v1." + name, false);
  }

  private static Payload many(String name) {
    return new Payload("shop.v1." + name, true);
  }

  private static TypeSchema.Message message(
      String name, List<FieldSchema> fields, Reservations reservations) {
    return new TypeSchema.Message(name, fields, Optional.empty(), reservations, "");
  }

  private static FieldSchema field(String name, int number, Label label, Value value) {
    return new FieldSchema(name, number, label, Optional.empty(), value, Optional.empty(), "");
  }

  @Test
  void reads() {
    assertThat(ProtoText.of(FILE))
        .isEqualTo(
            """
            // Of a test.

            syntax = "proto3";

            package shop.v1;

            import "google/protobuf/timestamp.proto";

            option go_package = "acme/\\"shop\\"";
            option java_multiple_files = true;

            // Keeps orders.
            //
            // For ever.
            service Orders {
              // Finds one.
              rpc Order(OrderRequest) returns (shop.v1.Order) {
                option deprecated = true;
                option idempotency_level = IDEMPOTENT;
              }
              rpc Watch(Nothing) returns (stream shop.v1.Order);
            }

            message Order {
              reserved 2, 4 to 6;
              reserved "gone", "left";

              string id = 1;
              google.protobuf.Timestamp placed = 3;
              optional State state = 7;
              // By article.
              map<string, sint64> unit_prices = 8 [json_name = "prices"];
            }

            message OrderRequest {
              reserved 2, 4 to 6;
              reserved "gone", "left";
            }

            message Nothing {}

            enum State {
              STATE_UNSPECIFIED = 0;
              // All of it.
              STATE_PAID = -1;
            }
            """);
  }

  @Test
  void isAConstantOfItsBytes() {
    CodeBlock imported = CodeBlock.of("$T.FILE", ClassName.get("demo", "MoneyProto"));
    assertThat(FileConstant.of(FILE, List.of(imported)).toString())
        .startsWith(
            """
            /**
             * What servers tell of {@code shop/v1/orders.proto} to those who ask.
             */
            public static final io.kitgen.protobuf.ProtoFile FILE = io.kitgen.protobuf.ProtoFile.of(
                "shop/v1/orders.proto",
                java.util.List.of(demo.MoneyProto.FILE),
                "\\n\\024shop/v1/orders.proto\\022\\007shop.v1\\032\\037google/protobuf/timestamp.p"
                    + "roto\\""")
        .endsWith("proto3\");\n");
  }
}
