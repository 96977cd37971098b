package io.kitgen.interop.grpc.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.grpc.ClientInterceptor;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import io.kitgen.interop.grpc.talk.Line;
import io.kitgen.interop.grpc.talk.TalkGrpc;
import io.kitgen.netty.server.KitNettyServer;
import io.kitgen.runtime.http.HttpHandler;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.route.HttpRoute;
import io.kitgen.runtime.http.route.HttpRoutes;
import io.kitgen.runtime.server.Limits;
import io.kitgen.runtime.server.ServerEdge;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** grpc-java's own client, with protoc's stubs, against kitgen's routes on Netty's engine. */
class RpcServingTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  private final TalkServer talk = new TalkServer();
  private KitNettyServer server;
  private ManagedChannel channel;
  private TalkGrpc.TalkBlockingStub stub;

  @BeforeEach
  void start() {
    ServerEdge edge =
        ServerEdge.builder()
            .limits(Limits.DEFAULT.withBodyBytes(1 << 20))
            .after(
                (operation, out, ctx) -> {
                  out.add("x-said", operation.name());
                  return ctx;
                })
            .build();
    HttpHandler beside =
        (ctx, request) -> HttpResponse.of(204).withHeader("x-plain", request.path());
    HttpRoutes routes =
        HttpRoutes.join(talk.routes(edge), HttpRoutes.of(HttpRoute.of("GET", "/plain", beside)));
    server = KitNettyServer.start(0, routes);
    channel = NettyChannelBuilder.forAddress("localhost", server.port()).usePlaintext().build();
    stub = TalkGrpc.newBlockingStub(channel).withDeadlineAfter(120, TimeUnit.SECONDS);
  }

  @AfterEach
  void stop() throws InterruptedException {
    channel.shutdownNow().awaitTermination(30, TimeUnit.SECONDS);
    server.close();
  }

  @Test
  void answersWithMetadata() {
    AtomicReference<Metadata> head = new AtomicReference<>();
    AtomicReference<Metadata> trailers = new AtomicReference<>();
    ClientInterceptor capturing = MetadataUtils.newCaptureMetadataInterceptor(head, trailers);
    assertThat(stub.withInterceptors(capturing).say(line("hello", 7)))
        .isEqualTo(line("you said hello", 7));
    assertThat(head.get().get(Metadata.Key.of("x-said", Metadata.ASCII_STRING_MARSHALLER)))
        .isEqualTo("say");
  }

  @Test
  void tellsErrors() {
    assertThatThrownBy(() -> stub.say(line("fail", 0)))
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            e -> {
              assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.ABORTED);
              assertThat(e.getStatus().getDescription()).isEqualTo("as you like: ½ %");
            });
  }

  @Test
  void refusesMoreThanTheLimit() {
    assertThatThrownBy(() -> stub.say(line("x".repeat(2 << 20), 0)))
        .hasMessageContaining("RESOURCE_EXHAUSTED");
  }

  @Test
  void speaksGzipWithWhoDoes() {
    String text = "long ".repeat(10_000);
    assertThat(stub.withCompression("gzip").say(line(text, 1)).getText())
        .isEqualTo("you said " + text);
    Iterator<Line> lines = stub.withCompression("gzip").repeat(line(text, 3));
    assertThat(lines).toIterable().hasSize(3);
  }

  @Test
  void streamsAnswers() {
    assertThat(stub.repeat(line("again", 10_000))).toIterable().hasSize(10_000);
    await().atMost(LONG).until(() -> talk.closed.get() == 1);
  }

  @Test
  void doesNotRunAheadOfWhoReadsSlowly() throws Exception {
    Iterator<Line> lines = stub.repeat(line("x".repeat(100_000), 1000));
    lines.next();
    Thread.sleep(300);
    assertThat(talk.given.get()).isLessThan(200);
    assertThat(lines).toIterable().hasSize(999);
  }

  @Test
  void endsTheServicesStreamWhenTheCallerIsGone() {
    io.grpc.Context.CancellableContext context = io.grpc.Context.current().withCancellation();
    context.run(
        () -> {
          Iterator<Line> lines = stub.repeat(line("x".repeat(10_000), Long.MAX_VALUE));
          assertThat(lines.next().getTimes()).isZero();
        });
    context.cancel(null);
    await().atMost(LONG).until(() -> talk.closed.get() == 1);
  }

  @Test
  void takesStreams() throws Exception {
    Collecting answers = new Collecting();
    StreamObserver<Line> lines = TalkGrpc.newStub(channel).join(answers);
    for (int i = 0; i < 1000; i++) {
      lines.onNext(line("a", 0));
    }
    lines.onCompleted();
    assertThat(answers.next().getText()).hasSize(1000);
    assertThat(answers.end()).isEqualTo(Status.Code.OK);
  }

  @Test
  void talksBothWaysInTurn() throws Exception {
    Collecting answers = new Collecting();
    StreamObserver<Line> lines = TalkGrpc.newStub(channel).chat(answers);
    for (int i = 0; i < 20; i++) {
      lines.onNext(line("question " + i, i));
      assertThat(answers.next()).isEqualTo(line("re: question " + i, i));
    }
    lines.onCompleted();
    assertThat(answers.end()).isEqualTo(Status.Code.OK);
    await().atMost(LONG).until(() -> talk.closed.get() == 1);
  }

  @Test
  void endsBothWaysWhenTheCallerIsGone() throws Exception {
    Collecting answers = new Collecting();
    ClientCallStreamObserver<Line> lines =
        (ClientCallStreamObserver<Line>) TalkGrpc.newStub(channel).chat(answers);
    lines.onNext(line("one", 0));
    answers.next();
    lines.cancel("enough", null);
    await().atMost(LONG).until(() -> talk.closed.get() == 1);
  }

  @Test
  void isLateOnBothSides() throws Exception {
    assertThatThrownBy(
            () -> stub.withDeadlineAfter(300, TimeUnit.MILLISECONDS).say(line("sleep", 0)))
        .hasMessageContaining("DEADLINE_EXCEEDED");
    assertThat(talk.interrupted.await(60, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void endsWorkThatTheCallerHasGivenUp() throws Exception {
    Collecting answers = new Collecting();
    AtomicReference<ClientCallStreamObserver<?>> call = new AtomicReference<>();
    TalkGrpc.newStub(channel)
        .say(
            line("sleep", 0),
            new ClientResponseObserver<Line, Line>() {
              @Override
              public void beforeStart(ClientCallStreamObserver<Line> started) {
                call.set(started);
              }

              @Override
              public void onNext(Line line) {
                answers.onNext(line);
              }

              @Override
              public void onError(Throwable error) {
                answers.onError(error);
              }

              @Override
              public void onCompleted() {
                answers.onCompleted();
              }
            });
    Thread.sleep(300); // most likely it runs by now; the test holds either way
    call.get().cancel("enough", null);
    assertThat(answers.end()).isEqualTo(Status.Code.CANCELLED);
  }

  @Test
  void saysWhatItDoesNotKnow() {
    var method = TalkGrpc.getSayMethod().toBuilder().setFullMethodName("talk.Talk/Shout").build();
    assertThatThrownBy(
            () ->
                io.grpc.stub.ClientCalls.blockingUnaryCall(
                    channel, method, io.grpc.CallOptions.DEFAULT, line("", 0)))
        .hasMessageContaining("UNIMPLEMENTED");
  }

  private static Line line(String text, long times) {
    return Line.newBuilder().setText(text).setTimes(times).build();
  }

  /** What came back. */
  private static final class Collecting implements StreamObserver<Line> {

    private final BlockingQueue<Line> lines = new LinkedBlockingQueue<>();
    private final BlockingQueue<Status.Code> ends = new LinkedBlockingQueue<>();

    @Override
    public void onNext(Line line) {
      lines.add(line);
    }

    @Override
    public void onError(Throwable error) {
      ends.add(Status.fromThrowable(error).getCode());
    }

    @Override
    public void onCompleted() {
      ends.add(Status.Code.OK);
    }

    Line next() throws InterruptedException {
      Line line = lines.poll(60, TimeUnit.SECONDS);
      assertThat(line).isNotNull();
      return line;
    }

    Status.Code end() throws InterruptedException {
      return ends.poll(60, TimeUnit.SECONDS);
    }
  }
}
