package io.kitgen.runtime.flow;

import io.kitgen.runtime.Operation;
import io.kitgen.runtime.http.binding.Calc;
import io.kitgen.runtime.stream.RequestStream;
import io.kitgen.runtime.stream.ResponseStream;
import java.util.Iterator;
import java.util.stream.Stream;

/** A service with streams, as generated code would describe it. */
public final class Ticks {

  public record Tick(long n) {}

  public record WatchRequest(long from) {}

  public record WatchResponse(Stream<Tick> value) {}

  public record TotalRequest(String name, Iterator<Tick> ticks) {}

  public record TotalResponse(long value) {}

  public record DoubleRequest(Iterator<Tick> ticks) {}

  public record DoubleResponse(Stream<Tick> value) {}

  public static final Operation<WatchRequest, WatchResponse> WATCH =
      Operation.of("ticks", "watch", WatchRequest.class, WatchResponse.class)
          .declares(Calc.TWO_ZEROES)
          .declares(Calc.OVERFLOW)
          .responseStream(
              new ResponseStream<>(Tick.class, WatchResponse::value, WatchResponse::new))
          .idempotent()
          .build();

  public static final Operation<TotalRequest, TotalResponse> TOTAL =
      Operation.of("ticks", "total", TotalRequest.class, TotalResponse.class)
          .requestStream(
              new RequestStream<>(
                  Tick.class, TotalRequest::ticks, (r, ticks) -> new TotalRequest(r.name(), ticks)))
          .build();

  public static final Operation<DoubleRequest, DoubleResponse> DOUBLE =
      Operation.of("ticks", "double", DoubleRequest.class, DoubleResponse.class)
          .requestStream(
              new RequestStream<>(
                  Tick.class, DoubleRequest::ticks, (r, ticks) -> new DoubleRequest(ticks)))
          .responseStream(
              new ResponseStream<>(Tick.class, DoubleResponse::value, DoubleResponse::new))
          .build();

  private Ticks() {}
}
