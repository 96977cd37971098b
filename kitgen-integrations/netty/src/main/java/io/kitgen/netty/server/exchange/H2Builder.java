package io.kitgen.netty.server.exchange;

import io.kitgen.netty.server.wire.HeadDecoder;
import io.kitgen.netty.server.wire.Output;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http2.AbstractHttp2ConnectionHandlerBuilder;
import io.netty.handler.codec.http2.DefaultHttp2Connection;
import io.netty.handler.codec.http2.DefaultHttp2ConnectionDecoder;
import io.netty.handler.codec.http2.DefaultHttp2FrameReader;
import io.netty.handler.codec.http2.DefaultHttp2LocalFlowController;
import io.netty.handler.codec.http2.DefaultHttp2RemoteFlowController;
import io.netty.handler.codec.http2.Http2Connection;
import io.netty.handler.codec.http2.Http2ConnectionDecoder;
import io.netty.handler.codec.http2.Http2ConnectionEncoder;
import io.netty.handler.codec.http2.Http2ConnectionHandlerBuilder;
import io.netty.handler.codec.http2.Http2FrameAdapter;
import io.netty.handler.codec.http2.Http2HeadersEncoder;
import io.netty.handler.codec.http2.Http2Settings;
import io.netty.handler.codec.http2.UniformStreamByteDistributor;
import java.time.Duration;

/** Sets a connection with HTTP/2 up: Netty's codec, its guards, and what is ours between them. */
public final class H2Builder
    extends AbstractHttp2ConnectionHandlerBuilder<H2Connection, H2Builder> {

  private final Connection connection;
  private final Output output;

  /**
   * A builder.
   *
   * @param streams how many requests may be open at once
   * @param drain how long closing waits for them
   */
  public H2Builder(Connection connection, int streams, Duration drain) {
    this.connection = connection;
    Http2Settings settings =
        Http2Settings.defaultSettings()
            .maxConcurrentStreams(streams)
            .maxHeaderListSize(connection.bounds().fields());
    Http2Connection h2 = new DefaultHttp2Connection(true);
    // What a stream holds that nobody reads takes nothing from the others.
    h2.local().flowController(new DefaultHttp2LocalFlowController(h2, 0.5f, true));
    h2.remote()
        .flowController(
            new DefaultHttp2RemoteFlowController(h2, new UniformStreamByteDistributor(h2)));
    Http2ConnectionEncoder encoder = guarded(h2, settings);
    this.output = new Output((Http2HeadersEncoder) encoder.configuration().headersConfiguration());
    codec(
        new DefaultHttp2ConnectionDecoder(
            h2,
            encoder,
            new DefaultHttp2FrameReader(new HeadDecoder(connection.bounds().fields()))),
        encoder);
    initialSettings(settings);
    gracefulShutdownTimeoutMillis(drain.toMillis());
  }

  /**
   * With the guards against those who make us send and do not read, which Netty gives to nobody.
   */
  private static Http2ConnectionEncoder guarded(Http2Connection h2, Http2Settings settings) {
    return new Http2ConnectionHandlerBuilder()
        .connection(h2)
        .initialSettings(settings)
        .frameListener(new Http2FrameAdapter())
        .build()
        .encoder();
  }

  /** Adds the connection behind what is there. */
  public void addTo(ChannelPipeline handlers) {
    handlers.addLast(output, build());
  }

  @Override
  protected H2Connection build(
      Http2ConnectionDecoder decoder, Http2ConnectionEncoder encoder, Http2Settings settings) {
    H2Connection built = new H2Connection(decoder, encoder, settings, connection, output);
    frameListener(new H2Frames(built));
    return built;
  }
}
