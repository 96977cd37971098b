package io.kitgen.rpc.reflection;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.MethodDescriptorProto;
import com.google.protobuf.InvalidProtocolBufferException;
import io.kitgen.protobuf.ProtoFile;
import io.kitgen.protobuf.ProtoOperation;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.stream.RequestStream;
import io.kitgen.runtime.stream.ResponseStream;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** {@code grpc.reflection.v1.ServerReflection}, and the same under its older name. */
public final class ReflectionProto {

  private static final String NEW = "grpc.reflection.v1";
  private static final String OLD = "grpc.reflection.v1alpha";

  /** What protoc makes of {@code grpc/reflection/v1/reflection.proto}. */
  public static final ProtoFile FILE =
      ProtoFile.of(
          "grpc/reflection/v1/reflection.proto",
          List.of(),
          "\n#grpc/reflection/v1/reflection.proto\022\022grpc.reflection.v1\"\205\002\n"
              + "\027ServerReflectionRequest\022\014\n\004host\030\001 \001(\011\022\032\n\020"
              + "file_by_filename\030\003 \001(\011H\000\022 \n\026file_containing_symbol\030"
              + "\004 \001(\011H\000\022I\n\031file_containing_extension\030\005 \001(\0132$."
              + "grpc.reflection.v1.ExtensionRequestH\000\022'\n\035all_extension_numbers_of_"
              + "type\030\006 \001(\011H\000\022\027\n\015list_services\030\007 \001(\011H\000"
              + "B\021\n\017message_request\"E\n\020ExtensionRequest\022\027\n\017containing_"
              + "type\030\001 \001(\011\022\030\n\020extension_number\030\002 \001(\005\"\270"
              + "\003\n\030ServerReflectionResponse\022\022\n\nvalid_host\030\001 \001(\011\022"
              + "E\n\020original_request\030\002 \001(\0132+.grpc.reflection.v1.ServerReflect"
              + "ionRequest\022N\n\030file_descriptor_response\030\004 \001(\0132*.grpc.refle"
              + "ction.v1.FileDescriptorResponseH\000\022U\n\036all_extension_numbers_respons"
              + "e\030\005 \001(\0132+.grpc.reflection.v1.ExtensionNumberResponseH\000\022I\n"
              + "\026list_services_response\030\006 \001(\0132'.grpc.reflection.v1.ListServic"
              + "eResponseH\000\022;\n\016error_response\030\007 \001(\0132!.grpc.reflection."
              + "v1.ErrorResponseH\000B\022\n\020message_response\"7\n\026FileDescriptorRespo"
              + "nse\022\035\n\025file_descriptor_proto\030\001 \003(\014\"K\n\027ExtensionNu"
              + "mberResponse\022\026\n\016base_type_name\030\001 \001(\011\022\030\n\020exte"
              + "nsion_number\030\002 \003(\005\"K\n\023ListServiceResponse\0224\n\007service"
              + "\030\001 \003(\0132#.grpc.reflection.v1.ServiceResponse\"\037\n\017ServiceRe"
              + "sponse\022\014\n\004name\030\001 \001(\011\":\n\015ErrorResponse\022\022\n\n"
              + "error_code\030\001 \001(\005\022\025\n\015error_message\030\002 \001(\0112\211"
              + "\001\n\020ServerReflection\022u\n\024ServerReflectionInfo\022+.grpc.reflecti"
              + "on.v1.ServerReflectionRequest\032,.grpc.reflection.v1.ServerReflectionRespon"
              + "se(\0010\001b\006proto3");

  /** {@code grpc/reflection/v1alpha/reflection.proto}: the same in another package. */
  public static final ProtoFile OLD_FILE =
      new ProtoFile(
          "grpc/reflection/v1alpha/reflection.proto", ReflectionProto::oldDescriptor, List.of());

  /** Answers questions in the order in which they come. */
  public static final ProtoOperation<Questions, Answers> INFO = info("reflection", FILE, NEW);

  /** The same under the name that it had, by which many tools ask first. */
  public static final ProtoOperation<Questions, Answers> OLD_INFO =
      info("reflection-v1alpha", OLD_FILE, OLD);

  private ReflectionProto() {}

  /** The questions of one call. */
  public record Questions(Iterator<Question> questions) {}

  /** The answers to them. */
  public record Answers(Stream<Answer> answers) {}

  private static ProtoOperation<Questions, Answers> info(
      String name, ProtoFile file, String packageName) {
    return ProtoOperation.of(
            Operation.of(name, "serverReflectionInfo", Questions.class, Answers.class)
                .requestStream(
                    new RequestStream<>(
                        Question.class,
                        Questions::questions,
                        (all, others) -> new Questions(others)))
                .responseStream(new ResponseStream<>(Answer.class, Answers::answers, Answers::new))
                .build(),
            file,
            packageName + ".ServerReflection",
            "ServerReflectionInfo")
        .requestMessages(QuestionCodec.QUESTION, Questions::new, Questions::questions)
        .responseMessages(AnswerCodec.ANSWER, Answers::new, Answers::answers)
        .build();
  }

  private static byte[] oldDescriptor() {
    FileDescriptorProto.Builder file;
    try {
      file = FileDescriptorProto.newBuilder().mergeFrom(FILE.descriptor().get());
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("the descriptor of " + FILE.name() + " is broken", e);
    }
    file.setName(OLD_FILE.name()).setPackage(OLD);
    for (DescriptorProto.Builder message : file.getMessageTypeBuilderList()) {
      for (FieldDescriptorProto.Builder field : message.getFieldBuilderList()) {
        if (field.hasTypeName()) {
          field.setTypeName(old(field.getTypeName()));
        }
      }
    }
    for (MethodDescriptorProto.Builder method : file.getServiceBuilder(0).getMethodBuilderList()) {
      method.setInputType(old(method.getInputType())).setOutputType(old(method.getOutputType()));
    }
    return file.build().toByteArray();
  }

  private static String old(String type) {
    return type.replace("." + NEW + ".", "." + OLD + ".");
  }
}
