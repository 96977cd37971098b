package io.kitgen.processor.transport.grpc.schema.text;

import io.kitgen.processor.transport.grpc.schema.FileSchema;
import io.kitgen.processor.transport.grpc.schema.ServiceSchema.Idempotency;
import io.kitgen.processor.transport.grpc.schema.ServiceSchema.Method;
import io.kitgen.processor.transport.grpc.schema.ServiceSchema.Payload;
import io.kitgen.processor.transport.grpc.schema.TypeSchema;

/** Prints a file. */
public final class ProtoText {

  private final FileSchema file;
  private final References references;
  private final Lines lines = new Lines();

  private ProtoText(FileSchema file) {
    this.file = file;
    this.references = new References(file);
  }

  /** The text of {@code file}, lines ending in {@code \n}. */
  public static String of(FileSchema file) {
    return new ProtoText(file).print();
  }

  private String print() {
    head();
    service();
    TypeText types = new TypeText(file, references, lines);
    for (TypeSchema type : file.types()) {
      lines.blank();
      types.print(type);
    }
    return lines.toString();
  }

  // syntax = "proto3";
  //
  // package pb;
  //
  // import "google/protobuf/timestamp.proto";
  //
  // option go_package = "acme/pb";
  private void head() {
    lines.comment(file.comment()).blank().line("syntax = \"proto3\";").blank();
    if (!file.packageName().isEmpty()) {
      lines.line("package " + file.packageName() + ";").blank();
    }
    if (!file.imports().isEmpty()) {
      file.imports().forEach(name -> lines.line("import " + Lines.quoted(name) + ";"));
      lines.blank();
    }
    if (!file.options().isEmpty()) {
      file.options().forEach(this::option);
      lines.blank();
    }
  }

  private void option(FileSchema.Option option) {
    String value = option.option().isText() ? Lines.quoted(option.value()) : option.value();
    lines.line("option " + option.option().text() + " = " + value + ";");
  }

  // service Add {
  //   // Sums two integers.
  //   rpc Sum(SumRequest) returns (SumResponse);
  // }
  private void service() {
    lines.comment(file.service().comment());
    String head = "service " + file.service().name();
    if (file.service().methods().isEmpty()) {
      lines.line(head + " {}");
    } else {
      lines.block(head, () -> file.service().methods().forEach(this::method));
    }
  }

  private void method(Method method) {
    lines.comment(method.comment());
    String head =
        "rpc %s(%s) returns (%s)"
            .formatted(method.name(), payload(method.request()), payload(method.response()));
    if (!method.hasOptions()) {
      lines.line(head + ";");
      return;
    }
    lines.block(
        head,
        () -> {
          if (method.deprecated()) {
            lines.line("option deprecated = true;");
          }
          if (method.idempotency() != Idempotency.UNKNOWN) {
            lines.line("option idempotency_level = " + method.idempotency() + ";");
          }
        });
  }

  private String payload(Payload payload) {
    String name = references.of(payload.message(), file.full(file.service().name()));
    return payload.streamed() ? "stream " + name : name;
  }
}
