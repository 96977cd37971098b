package io.kitgen.interop.grpc.rpc;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.kitgen.Code;
import io.kitgen.interop.grpc.talk.Line;
import io.kitgen.interop.grpc.talk.TalkProto;
import io.kitgen.protobuf.ProtoCodec;
import io.kitgen.protobuf.ProtoException;
import io.kitgen.protobuf.ProtoFile;
import io.kitgen.protobuf.ProtoLimits;
import io.kitgen.protobuf.ProtoOperation;
import io.kitgen.rpc.RpcRoutes;
import io.kitgen.runtime.CallContext;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.error.ServiceException;
import io.kitgen.runtime.http.route.HttpRoutes;
import io.kitgen.runtime.server.ServerEdge;
import io.kitgen.runtime.stream.RequestStream;
import io.kitgen.runtime.stream.ResponseStream;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The service of {@code talk.proto}, its operations made by hand of protoc's messages. */
final class TalkServer {

  /** A request of many lines. */
  record Lines(Iterator<Line> lines) {}

  /** An answer of many lines. */
  record Said(Stream<Line> lines) {}

  private static final String SERVICE = "talk.Talk";

  private static final ProtoFile FILE =
      new ProtoFile(
          "talk.proto", () -> TalkProto.getDescriptor().toProto().toByteArray(), List.of());

  private static final ProtoCodec<Line> LINE =
      new ProtoCodec<>() {
        @Override
        public Line read(byte[] bytes, int offset, int length, ProtoLimits limits) {
          try {
            return Line.parseFrom(ByteString.copyFrom(bytes, offset, length));
          } catch (InvalidProtocolBufferException e) {
            throw new ProtoException("not a line", e);
          }
        }

        @Override
        public byte[] write(Line line, int before) {
          byte[] bytes = line.toByteArray();
          byte[] framed = new byte[before + bytes.length];
          System.arraycopy(bytes, 0, framed, before, bytes.length);
          return framed;
        }
      };

  private static final RequestStream<Lines, Line> IN =
      new RequestStream<>(Line.class, Lines::lines, (all, other) -> new Lines(other));
  private static final ResponseStream<Said, Line> OUT =
      new ResponseStream<>(Line.class, Said::lines, Said::new);

  private static final ProtoOperation<Line, Line> SAY =
      ProtoOperation.of(
              Operation.of("talk", "say", Line.class, Line.class).build(), FILE, SERVICE, "Say")
          .request(LINE)
          .response(LINE)
          .noSideEffects()
          .build();

  private static final ProtoOperation<Line, Said> REPEAT =
      ProtoOperation.of(
              Operation.of("talk", "repeat", Line.class, Said.class).responseStream(OUT).build(),
              FILE,
              SERVICE,
              "Repeat")
          .request(LINE)
          .responseMessages(LINE, Said::new, Said::lines)
          .build();

  private static final ProtoOperation<Lines, Line> JOIN =
      ProtoOperation.of(
              Operation.of("talk", "join", Lines.class, Line.class).requestStream(IN).build(),
              FILE,
              SERVICE,
              "Join")
          .requestMessages(LINE, Lines::new, Lines::lines)
          .response(LINE)
          .build();

  private static final ProtoOperation<Lines, Said> CHAT =
      ProtoOperation.of(
              Operation.of("talk", "chat", Lines.class, Said.class)
                  .requestStream(IN)
                  .responseStream(OUT)
                  .build(),
              FILE,
              SERVICE,
              "Chat")
          .requestMessages(LINE, Lines::new, Lines::lines)
          .responseMessages(LINE, Said::new, Said::lines)
          .build();

  /** How many streams were closed. */
  final AtomicInteger closed = new AtomicInteger();

  /** How many lines were given away. */
  final AtomicInteger given = new AtomicInteger();

  /** Opened when a call of {@code sleep} was interrupted. */
  final CountDownLatch interrupted = new CountDownLatch(1);

  HttpRoutes routes(ServerEdge edge) {
    return RpcRoutes.in(edge)
        .serve(SAY, this::say)
        .serve(REPEAT, (ctx, line) -> new Said(repeated(line)))
        .serve(JOIN, (ctx, lines) -> joined(lines))
        .serve(CHAT, (ctx, lines) -> new Said(answered(lines)))
        .build();
  }

  private Line say(CallContext ctx, Line line) throws InterruptedException {
    switch (line.getText()) {
      case "sleep" -> {
        try {
          Thread.sleep(60_000);
        } catch (InterruptedException e) {
          interrupted.countDown();
          throw e;
        }
      }
      case "fail" -> throw new ServiceException(Code.ABORTED, "as you like: ½ %");
      default -> {
        // is said
      }
    }
    return line.toBuilder().setText("you said " + line.getText()).build();
  }

  private Stream<Line> repeated(Line line) {
    return LongStream.range(0, line.getTimes())
        .mapToObj(
            i -> {
              given.incrementAndGet();
              return line.toBuilder().setTimes(i).build();
            })
        .onClose(closed::incrementAndGet);
  }

  private static Line joined(Lines lines) {
    StringBuilder text = new StringBuilder();
    lines.lines().forEachRemaining(line -> text.append(line.getText()));
    return Line.newBuilder().setText(text.toString()).build();
  }

  private Stream<Line> answered(Lines lines) {
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(lines.lines(), 0), false)
        .map(line -> line.toBuilder().setText("re: " + line.getText()).build())
        .onClose(closed::incrementAndGet);
  }
}
