package io.kitgen.interop.http.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.kitgen.runtime.http.HttpRequest;
import io.kitgen.runtime.http.HttpResponse;
import io.kitgen.runtime.http.client.MemoryClient;
import io.kitgen.runtime.http.server.MemoryServer;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequestEncoder;
import io.netty.handler.codec.http.HttpVersion;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What one side writes, the other reads as it was meant: we and Netty, both ways. */
class SerialiserTest {

  private static final long COUNT = Differences.COUNT / 10;

  private static final byte[] NO_CONTENT = "HTTP/1.1 204 No Content\r\n\r\n".getBytes(ISO_8859_1);

  private static final List<String> FRAMING =
      List.of("host", "content-length", "transfer-encoding", "date", "connection");

  @Test
  void nettyReadsOurRequests() throws Exception {
    for (long i = Differences.SEED; i < Differences.SEED + COUNT; i++) {
      RandomMessage random = new RandomMessage(i);
      HttpRequest request =
          HttpRequest.of(random.method(), random.target())
              .headers(random.headers())
              .body(random.body())
              .to("http", "example:80")
              .build();
      MemoryClient client = new MemoryClient(NO_CONTENT, 100);
      client.exchange(request);
      Reading read = NettyReader.requests(client.sent());
      assertThat(read.refusal()).as("message %d", i).isEmpty();
      assertThat(read.messages()).as("message %d", i).hasSize(1);
      Message message = read.messages().get(0);
      assertThat(message.start()).isEqualTo(random.method() + " " + random.target());
      assertThat(message.fields().subList(0, 2)).containsExactly("Host", "example:80");
      random.assertRead(i, message, FRAMING);
    }
  }

  @Test
  void nettyReadsOurResponses() throws Exception {
    for (long i = Differences.SEED; i < Differences.SEED + COUNT; i++) {
      RandomMessage random = new RandomMessage(i);
      HttpResponse response =
          new HttpResponse(200 + (int) (i % 300), random.headers(), random.body());
      String method = i % 10 == 0 ? "HEAD" : "GET";
      byte[] request = (method + " / HTTP/1." + i % 2 + "\r\nHost: x\r\n\r\n").getBytes(ISO_8859_1);
      Reading read =
          NettyReader.response(method, MemoryServer.serve((ctx, r) -> response, request, 100));
      assertThat(read.refusal()).as("message %d", i).isEmpty();
      assertThat(read.messages()).as("message %d", i).hasSize(1);
      Message message = read.messages().get(0);
      assertThat(message.start()).isEqualTo(Integer.toString(response.status()));
      boolean bare = method.equals("HEAD") || response.status() == 204 || response.status() == 304;
      assertThat(message.keeps()).as("message %d", i).isEqualTo(i % 2 == 1);
      (bare ? random.withoutBody() : i % 2 == 0 ? random.withoutTrailers() : random)
          .assertRead(i, message, FRAMING);
    }
  }

  @Test
  void weReadNettysRequests() throws Exception {
    for (long i = Differences.SEED; i < Differences.SEED + COUNT; i++) {
      RandomMessage random = new RandomMessage(i);
      DefaultFullHttpRequest request =
          new DefaultFullHttpRequest(
              HttpVersion.HTTP_1_1,
              HttpMethod.valueOf(random.method()),
              random.target(),
              Unpooled.wrappedBuffer(random.bytes()),
              new DefaultHttpHeaders().add("Host", "example:80"),
              new DefaultHttpHeaders());
      random.headers().forEach((name, value) -> request.headers().add(name, latin(value)));
      if (random.isChunked()) {
        request.headers().set("Transfer-Encoding", "chunked");
        random
            .trailers()
            .forEach((name, value) -> request.trailingHeaders().add(name, latin(value)));
      } else {
        request.headers().set("Content-Length", random.bytes().length);
      }
      Reading read = KitReader.requests(encoded(request), 1 + (int) (i % 100));
      assertThat(read.refusal()).as("message %d", i).isEmpty();
      assertThat(read.messages()).as("message %d", i).hasSize(1);
      Message message = read.messages().get(0);
      assertThat(message.start()).isEqualTo(random.method() + " " + random.target());
      random.assertRead(i, message, FRAMING);
    }
  }

  /** Netty takes each character for a byte. */
  private static String latin(String value) {
    return new String(value.getBytes(java.nio.charset.StandardCharsets.UTF_8), ISO_8859_1);
  }

  private static byte[] encoded(Object message) {
    EmbeddedChannel channel = new EmbeddedChannel(new HttpRequestEncoder());
    channel.writeOutbound(message);
    ByteBuf all = Unpooled.buffer();
    for (ByteBuf part = channel.readOutbound(); part != null; part = channel.readOutbound()) {
      all.writeBytes(part);
      part.release();
    }
    return ByteBufUtil.getBytes(all);
  }
}
