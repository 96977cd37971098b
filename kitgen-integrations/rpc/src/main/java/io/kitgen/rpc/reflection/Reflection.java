package io.kitgen.rpc.reflection;

import com.google.protobuf.ByteString;
import io.kitgen.Code;
import io.kitgen.protobuf.ProtoFile;
import io.kitgen.rpc.RpcRoutes;
import io.kitgen.rpc.reflection.Answer.Content;
import io.kitgen.rpc.reflection.ReflectionProto.Answers;
import io.kitgen.rpc.reflection.ReflectionProto.Questions;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.flow.Messages;
import io.kitgen.runtime.http.route.HttpRoutes;
import io.kitgen.runtime.server.ServerEdge;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells those who ask over gRPC what services there are, and how their messages look: server
 * reflection, by which {@code grpcurl}, {@code buf curl} and Postman call without a {@code .proto}.
 * Immutable, and safe for use by many threads.
 *
 * <pre>{@code
 * Reflection reflection = Reflection.of(AddServiceProto.FILE, HealthProto.FILE);
 * HttpRoutes.join(AddServiceRpc.handler(endpoints), health.routes(), reflection.routes());
 * }</pre>
 *
 * <p>It tells the whole API to everybody who may call it: leave it out, or give it an edge with an
 * admission, where that is not wanted.
 */
public final class Reflection {

  private final FileIndex files;

  private Reflection(FileIndex files) {
    this.files = files;
  }

  /**
   * One that knows the services of {@code files} and itself.
   *
   * @throws IllegalArgumentException when two files of one name differ, a descriptor is broken, or
   *     a file that is imported is not there
   */
  public static Reflection of(ProtoFile... files) {
    FileIndex.Builder index = new FileIndex.Builder();
    Stream.concat(Stream.of(files), Stream.of(ReflectionProto.FILE, ReflectionProto.OLD_FILE))
        .forEach(index::addServices);
    return new Reflection(index.build());
  }

  /** The operation, under both of its names, as routes inside {@link ServerEdge#create()}. */
  public HttpRoutes routes() {
    return routes(ServerEdge.create());
  }

  /** The operation, under both of its names, as routes. */
  public HttpRoutes routes(ServerEdge edge) {
    return RpcRoutes.in(edge)
        .serve(ReflectionProto.INFO, this::info)
        .serve(ReflectionProto.OLD_INFO, this::info)
        .build();
  }

  /** The endpoint of {@link ReflectionProto#INFO} and {@link ReflectionProto#OLD_INFO}. */
  public Answers info(CallContext ctx, Questions request) {
    return new Answers(Messages.of(request.questions()).map(this::answer));
  }

  /** The answer to {@code question}. */
  public Answer answer(Question question) {
    return new Answer(question, content(question));
  }

  private Content content(Question question) {
    String name = question.text();
    return switch (question.about()) {
      case FILE -> files(files.named(name), "file", name);
      case SYMBOL -> files(files.declaring(name), "symbol", name);
      // The third version of the language has them for options alone.
      case EXTENSION -> unknown("extension of", name);
      case EXTENSIONS ->
          files.isMessage(name)
              ? new Content.Extensions(name, List.of())
              : unknown("message", name);
      case SERVICES -> new Content.Services(files.services());
      case NOTHING -> new Content.Failure(Code.INVALID_ARGUMENT, "nothing is asked");
    };
  }

  private static Content files(List<ByteString> descriptors, String kind, String name) {
    return descriptors.isEmpty() ? unknown(kind, name) : new Content.Files(descriptors);
  }

  private static Content unknown(String kind, String name) {
    return new Content.Failure(Code.NOT_FOUND, "unknown " + kind + " " + name);
  }
}
