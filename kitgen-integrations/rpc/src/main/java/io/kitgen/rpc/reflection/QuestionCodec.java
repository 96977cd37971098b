package io.kitgen.rpc.reflection;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import io.kitgen.rpc.plain.PlainCodec;
import io.kitgen.rpc.reflection.Question.About;
import java.io.IOException;

/** Reads and writes questions. */
final class QuestionCodec {

  static final PlainCodec<Question> QUESTION =
      new PlainCodec<>(QuestionCodec::read, QuestionCodec::write);

  // The containing type and the number of an extension.
  private static final PlainCodec<Question> EXTENSION =
      new PlainCodec<>(
          in -> readExtension("", in),
          (question, out) -> {
            PlainCodec.text(out, 1, question.text());
            out.writeInt32(2, question.number());
          });

  private QuestionCodec() {}

  static Question read(CodedInputStream in) throws IOException {
    Question question = new Question("", About.NOTHING, "", 0);
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      String host = question.host();
      question =
          switch (tag) {
            case 10 ->
                new Question(
                    in.readStringRequireUtf8(),
                    question.about(),
                    question.text(),
                    question.number());
            case 26 -> new Question(host, About.FILE, in.readStringRequireUtf8(), 0);
            case 34 -> new Question(host, About.SYMBOL, in.readStringRequireUtf8(), 0);
            case 42 -> readExtension(host, in.readBytes().newCodedInput());
            case 50 -> new Question(host, About.EXTENSIONS, in.readStringRequireUtf8(), 0);
            case 58 -> new Question(host, About.SERVICES, in.readStringRequireUtf8(), 0);
            default -> {
              in.skipField(tag);
              yield question;
            }
          };
    }
    return question;
  }

  private static Question readExtension(String host, CodedInputStream in) throws IOException {
    String type = "";
    int number = 0;
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (tag) {
        case 10 -> type = in.readStringRequireUtf8();
        case 16 -> number = in.readInt32();
        default -> in.skipField(tag);
      }
    }
    return new Question(host, About.EXTENSION, type, number);
  }

  private static void write(Question question, CodedOutputStream out) throws IOException {
    PlainCodec.text(out, 1, question.host());
    switch (question.about()) {
      case NOTHING -> {}
      case EXTENSION -> out.writeByteArray(question.about().field(), EXTENSION.write(question));
      // Which of them is there counts, be it empty.
      case FILE, SYMBOL, EXTENSIONS, SERVICES ->
          out.writeString(question.about().field(), question.text());
    }
  }
}
