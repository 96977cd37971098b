package io.kitgen.runtime.http.message;

import io.kitgen.runtime.Endpoint;
import io.kitgen.runtime.flow.Messages;
import io.kitgen.runtime.flow.Ticks;
import io.kitgen.runtime.flow.Ticks.DoubleRequest;
import io.kitgen.runtime.flow.Ticks.DoubleResponse;
import io.kitgen.runtime.flow.Ticks.Tick;
import io.kitgen.runtime.flow.Ticks.TotalRequest;
import io.kitgen.runtime.flow.Ticks.TotalResponse;
import io.kitgen.runtime.flow.Ticks.WatchRequest;
import io.kitgen.runtime.flow.Ticks.WatchResponse;
import io.kitgen.runtime.http.binding.HttpCodec;
import io.kitgen.runtime.http.binding.HttpOperation;
import io.kitgen.runtime.http.binding.RequestReader;
import io.kitgen.runtime.http.binding.RequestWriter;
import io.kitgen.runtime.http.binding.ResponseReader;
import io.kitgen.runtime.http.binding.ResponseWriter;
import io.kitgen.runtime.http.param.HttpParam;
import io.kitgen.runtime.http.route.HttpRoutes;
import io.kitgen.runtime.json.JsonCodec;
import io.kitgen.runtime.json.JsonCodecs;
import io.kitgen.runtime.json.JsonMembers;
import io.kitgen.runtime.json.JsonReader;
import io.kitgen.runtime.server.ServerEdge;
import io.kitgen.runtime.text.TextFormats;

/** {@link Ticks} over HTTP, as generated code binds it; what it does can be replaced. */
final class TicksHttp {

  private static final JsonMembers MEMBERS = JsonMembers.of("n");

  static final JsonCodec<Tick> TICK =
      JsonCodec.of(
          TicksHttp::read,
          (tick, out) -> {
            out.beginObject();
            out.name("n");
            out.write(tick.n());
            out.endObject();
          });

  static final HttpOperation<WatchRequest, WatchResponse> WATCH =
      HttpOperation.of(Ticks.WATCH, new WatchCodec()).get("/ticks").messages(TICK).build();

  static final HttpOperation<TotalRequest, TotalResponse> TOTAL =
      HttpOperation.of(Ticks.TOTAL, new TotalCodec()).post("/total/{name}").build();

  static final HttpOperation<DoubleRequest, DoubleResponse> DOUBLE =
      HttpOperation.of(Ticks.DOUBLE, new DoubleCodec()).post("/double").messages(TICK).build();

  Endpoint<WatchRequest, WatchResponse> watch =
      (ctx, request) -> {
        throw new IllegalStateException("no service");
      };

  final HttpRoutes routes(ServerEdge edge) {
    return HttpRoutes.of(
        WATCH.serve((ctx, request) -> watch.call(ctx, request), edge),
        TOTAL.serve(
            (ctx, request) ->
                new TotalResponse(Messages.of(request.ticks()).mapToLong(Tick::n).sum()),
            edge),
        DOUBLE.serve(
            (ctx, request) ->
                new DoubleResponse(
                    Messages.of(request.ticks()).map(tick -> new Tick(2 * tick.n()))),
            edge));
  }

  private static Tick read(JsonReader in) {
    long n = 0;
    in.beginObject();
    for (int m = in.nextMember(MEMBERS); m != JsonMembers.END; m = in.nextMember(MEMBERS)) {
      if (m == JsonMembers.UNKNOWN) {
        in.skipValue();
      } else {
        n = in.readLong();
      }
    }
    return new Tick(n);
  }

  private static final class WatchCodec implements HttpCodec<WatchRequest, WatchResponse> {

    private static final HttpParam<Long> FROM = HttpParam.query("from", TextFormats.LONG);

    @Override
    public WatchRequest readRequest(RequestReader in) {
      return new WatchRequest(FROM.required(in));
    }

    @Override
    public void writeRequest(WatchRequest request, RequestWriter out) {
      FROM.write(out, request.from());
    }
  }

  private static final class TotalCodec implements HttpCodec<TotalRequest, TotalResponse> {

    private static final HttpParam<String> NAME = HttpParam.path("name", TextFormats.STRING);

    @Override
    public TotalRequest readRequest(RequestReader in) {
      return new TotalRequest(NAME.required(in), in.messages(TICK));
    }

    @Override
    public void writeRequest(TotalRequest request, RequestWriter out) {
      NAME.write(out, request.name());
      out.messages(TICK, request.ticks());
    }

    @Override
    public TotalResponse readResponse(ResponseReader in) {
      return new TotalResponse(in.body(JsonCodecs.LONG));
    }

    @Override
    public void writeResponse(TotalResponse response, ResponseWriter out) {
      out.body(JsonCodecs.LONG, response.value());
    }
  }

  private static final class DoubleCodec implements HttpCodec<DoubleRequest, DoubleResponse> {

    @Override
    public DoubleRequest readRequest(RequestReader in) {
      return new DoubleRequest(in.messages(TICK));
    }

    @Override
    public void writeRequest(DoubleRequest request, RequestWriter out) {
      out.messages(TICK, request.ticks());
    }
  }
}
