package io.kitgen.interop.http.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads with Netty's codec. */
final class NettyReader {

  /** The same lengths as ours; the rest as Netty has it. */
  private static HttpDecoderConfig config() {
    return new HttpDecoderConfig().setMaxInitialLineLength(8 * 1024).setMaxHeaderSize(32 * 1024);
  }

  private final List<Message> messages = new ArrayList<>();
  private String refusal = "";
  private HttpMessage head;
  private StringBuilder body;

  private NettyReader() {}

  /** The requests of a connection. */
  static Reading requests(byte[] bytes) {
    return new NettyReader().read(new EmbeddedChannel(new HttpRequestDecoder(config())), bytes);
  }

  /** The answer to a request with {@code method}, and none of what is behind it. */
  static Reading response(String method, byte[] bytes) {
    EmbeddedChannel channel = new EmbeddedChannel(new HttpClientCodec(config(), false, false));
    channel.writeOutbound(
        new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.valueOf(method), "/"));
    channel.releaseOutbound();
    Reading all = new NettyReader().read(channel, bytes);
    List<Message> last =
        all.messages().stream()
            .filter(message -> !isInterim(message))
            .limit(1)
            .map(NettyReader::withoutEncoding)
            .toList();
    return new Reading(last, last.isEmpty() ? all.refusal() : "");
  }

  private static boolean isInterim(Message message) {
    return message.start().startsWith("1") && !message.start().equals("101");
  }

  private Reading read(EmbeddedChannel channel, byte[] bytes) {
    try {
      channel.writeInbound(Unpooled.wrappedBuffer(bytes));
      channel.finish();
    } catch (Exception e) {
      refusal = String.valueOf(e.getMessage());
    }
    for (Object o = channel.readInbound(); o != null; o = channel.readInbound()) {
      if (o instanceof HttpObject part && refusal.isEmpty()) {
        take(part);
      }
      ReferenceCountUtil.release(o);
    }
    return new Reading(messages, refusal);
  }

  private void take(HttpObject part) {
    if (part.decoderResult().isFailure()) {
      refusal = String.valueOf(part.decoderResult().cause().getMessage());
      return;
    }
    if (part instanceof HttpMessage message) {
      head = message;
      body = new StringBuilder();
    }
    if (part instanceof HttpContent content) {
      body.append(content.content().toString(ISO_8859_1));
    }
    if (part instanceof LastHttpContent last) {
      messages.add(
          new Message(
              start(),
              fields(head.headers()),
              body.toString(),
              fields(last.trailingHeaders()),
              HttpUtil.isKeepAlive(head)));
    }
  }

  private static Message withoutEncoding(Message message) {
    List<String> fields = new ArrayList<>();
    for (int i = 0; i < message.fields().size(); i += 2) {
      if (!message.fields().get(i).equalsIgnoreCase("Transfer-Encoding")) {
        fields.addAll(message.fields().subList(i, i + 2));
      }
    }
    return new Message(
        message.start(), fields, message.body(), message.trailers(), message.keeps());
  }

  private String start() {
    return head instanceof HttpRequest request
        ? request.method() + " " + path(request.uri())
        : Integer.toString(((HttpResponse) head).status().code());
  }

  /** The path of a target in absolute form (RFC 9112, section 3.2.2). */
  static String path(String target) {
    if (!target.regionMatches(true, 0, "http://", 0, 7)
        && !target.regionMatches(true, 0, "https://", 0, 8)) {
      return target;
    }
    String behind = target.substring(target.indexOf("://") + 3);
    String path = behind.replaceFirst("^[^/?]*", "");
    return path.startsWith("/") ? path : "/" + path;
  }

  private static List<String> fields(HttpHeaders headers) {
    List<String> fields = new ArrayList<>();
    for (Map.Entry<String, String> field : headers) {
      fields.add(field.getKey());
      fields.add(new String(field.getValue().getBytes(ISO_8859_1), UTF_8));
    }
    return fields;
  }
}
