package io.kitgen.rpc.reflection;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import io.kitgen.Code;
import io.kitgen.rpc.plain.PlainCodec;
import io.kitgen.rpc.reflection.Answer.Content;
import io.kitgen.rpc.reflection.Question.About;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads and writes answers. */
final class AnswerCodec {

  static final PlainCodec<Answer> ANSWER = new PlainCodec<>(AnswerCodec::read, AnswerCodec::write);

  private static final PlainCodec<Content.Files> FILES =
      new PlainCodec<>(
          AnswerCodec::readFiles,
          (files, out) -> {
            for (ByteString descriptor : files.descriptors()) {
              out.writeBytes(1, descriptor);
            }
          });

  private static final PlainCodec<Content.Extensions> EXTENSIONS =
      new PlainCodec<>(
          AnswerCodec::readExtensions,
          (extensions, out) -> {
            PlainCodec.text(out, 1, extensions.message());
            for (int number : extensions.numbers()) {
              out.writeInt32(2, number);
            }
          });

  private static final PlainCodec<String> SERVICE =
      new PlainCodec<>(AnswerCodec::readName, (name, out) -> PlainCodec.text(out, 1, name));

  private static final PlainCodec<Content.Services> SERVICES =
      new PlainCodec<>(
          AnswerCodec::readServices,
          (services, out) -> {
            for (String name : services.names()) {
              out.writeByteArray(1, SERVICE.write(name));
            }
          });

  private static final PlainCodec<Content.Failure> FAILURE =
      new PlainCodec<>(
          AnswerCodec::readFailure,
          (failure, out) -> {
            out.writeInt32(1, failure.code().number());
            PlainCodec.text(out, 2, failure.message());
          });

  private AnswerCodec() {}

  private static void write(Answer answer, CodedOutputStream out) throws IOException {
    PlainCodec.text(out, 1, answer.question().host());
    out.writeByteArray(2, QuestionCodec.QUESTION.write(answer.question()));
    Content content = answer.content();
    if (content instanceof Content.Files files) {
      out.writeByteArray(4, FILES.write(files));
    } else if (content instanceof Content.Extensions extensions) {
      out.writeByteArray(5, EXTENSIONS.write(extensions));
    } else if (content instanceof Content.Services services) {
      out.writeByteArray(6, SERVICES.write(services));
    } else if (content instanceof Content.Failure failure) {
      out.writeByteArray(7, FAILURE.write(failure));
    }
  }

  private static Answer read(CodedInputStream in) throws IOException {
    Question question = new Question("", About.NOTHING, "", 0);
    Content content = new Content.Failure(Code.UNKNOWN, "");
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (tag) {
        case 18 -> question = QuestionCodec.read(in.readBytes().newCodedInput());
        case 34 -> content = readFiles(in.readBytes().newCodedInput());
        case 42 -> content = readExtensions(in.readBytes().newCodedInput());
        case 50 -> content = readServices(in.readBytes().newCodedInput());
        case 58 -> content = readFailure(in.readBytes().newCodedInput());
        default -> in.skipField(tag);
      }
    }
    return new Answer(question, content);
  }

  private static Content.Files readFiles(CodedInputStream in) throws IOException {
    List<ByteString> descriptors = new ArrayList<>();
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (tag == 10) {
        descriptors.add(in.readBytes());
      } else {
        in.skipField(tag);
      }
    }
    return new Content.Files(List.copyOf(descriptors));
  }

  private static Content.Extensions readExtensions(CodedInputStream in) throws IOException {
    String message = "";
    List<Integer> numbers = new ArrayList<>();
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (tag) {
        case 10 -> message = in.readStringRequireUtf8();
        case 16 -> numbers.add(in.readInt32());
        case 18 -> {
          CodedInputStream packed = in.readBytes().newCodedInput();
          while (!packed.isAtEnd()) {
            numbers.add(packed.readInt32());
          }
        }
        default -> in.skipField(tag);
      }
    }
    return new Content.Extensions(message, List.copyOf(numbers));
  }

  private static Content.Services readServices(CodedInputStream in) throws IOException {
    List<String> names = new ArrayList<>();
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (tag == 10) {
        names.add(readName(in.readBytes().newCodedInput()));
      } else {
        in.skipField(tag);
      }
    }
    return new Content.Services(List.copyOf(names));
  }

  private static String readName(CodedInputStream in) throws IOException {
    String name = "";
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (tag == 10) {
        name = in.readStringRequireUtf8();
      } else {
        in.skipField(tag);
      }
    }
    return name;
  }

  private static Content.Failure readFailure(CodedInputStream in) throws IOException {
    int code = Code.UNKNOWN.number();
    String message = "";
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (tag) {
        case 8 -> code = in.readInt32();
        case 18 -> message = in.readStringRequireUtf8();
        default -> in.skipField(tag);
      }
    }
    return new Content.Failure(Code.ofNumber(code), message);
  }
}
