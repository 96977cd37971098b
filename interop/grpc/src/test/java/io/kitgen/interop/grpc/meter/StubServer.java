package io.kitgen.interop.grpc.meter;

import com.google.protobuf.Any;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import io.grpc.Context;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.kitgen.interop.grpc.stubs.meter.MeterGrpc;
import io.kitgen.interop.grpc.stubs.meter.ReadRequest;
import io.kitgen.interop.grpc.stubs.meter.Reading;
import io.kitgen.interop.grpc.stubs.meter.TotalReply;
import io.kitgen.interop.grpc.stubs.meter.UnknownMeter;
import io.kitgen.interop.grpc.stubs.meter.WatchRequest;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** What somebody else has made of the {@code .proto}. */
final class StubServer extends MeterGrpc.MeterImplBase {

  final CountDownLatch begun = new CountDownLatch(1);
  final CountDownLatch givenUp = new CountDownLatch(1);
  final AtomicInteger sent = new AtomicInteger();

  private static RuntimeException failure(int code, String message, Any... details) {
    return StatusProto.toStatusRuntimeException(
        Status.newBuilder()
            .setCode(code)
            .setMessage(message)
            .addAllDetails(java.util.List.of(details))
            .build());
  }

  private static RuntimeException missing() {
    return failure(
        Code.NOT_FOUND_VALUE,
        "gone: ½",
        Any.pack(UnknownMeter.newBuilder().setMeter("missing").setTries(5).build()));
  }

  private static Reading reading(String name, long value) {
    return Reading.newBuilder().setName(name).setValue(value).build();
  }

  @Override
  public void read(ReadRequest request, StreamObserver<Reading> out) {
    switch (request.getName()) {
      case "missing" -> out.onError(missing());
      case "reason" ->
          out.onError(
              failure(
                  Code.NOT_FOUND_VALUE,
                  "only named",
                  Any.pack(
                      ErrorInfo.newBuilder()
                          .setReason("UNKNOWN_METER")
                          .putMetadata("meter", "by name")
                          .build())));
      case "busy" ->
          out.onError(
              failure(
                  Code.UNAVAILABLE_VALUE,
                  "come back",
                  Any.pack(
                      RetryInfo.newBuilder()
                          .setRetryDelay(
                              com.google.protobuf.Duration.newBuilder().setSeconds(7).build())
                          .build())));
      case "slow" -> {
        Context.current().addListener(context -> givenUp.countDown(), Runnable::run);
        begun.countDown();
      }
      default -> {
        if (request.getName().startsWith("code ")) {
          int code = Integer.parseInt(request.getName().substring(5));
          out.onError(io.grpc.Status.fromCodeValue(code).withDescription("so").asException());
          return;
        }
        ((ServerCallStreamObserver<Reading>) out).setCompression("gzip");
        out.onNext(reading(request.getName(), 42));
        out.onCompleted();
      }
    }
  }

  @Override
  public void watch(WatchRequest request, StreamObserver<Reading> out) {
    if (request.getName().equals("missing")) {
      out.onError(missing());
      return;
    }
    ServerCallStreamObserver<Reading> paced = (ServerCallStreamObserver<Reading>) out;
    paced.setOnCancelHandler(givenUp::countDown);
    paced.setOnReadyHandler(
        () -> {
          while (paced.isReady() && sent.get() < request.getCount()) {
            paced.onNext(reading(request.getName(), sent.getAndIncrement()));
            if (sent.get() == 3 && request.getName().equals("breaks")) {
              paced.onError(missing());
              return;
            }
            if (sent.get() == request.getCount()) {
              paced.onCompleted();
            }
          }
        });
  }

  @Override
  public StreamObserver<Reading> total(StreamObserver<TotalReply> out) {
    return new Requests<>(out) {
      private long total;
      private boolean failed;

      @Override
      public void onNext(Reading reading) {
        if (reading.getName().equals("missing")) {
          failed = true;
          out.onError(missing());
        }
        total += reading.getValue();
      }

      @Override
      public void onCompleted() {
        if (failed) {
          return;
        }
        out.onNext(TotalReply.newBuilder().setValue(total).build());
        out.onCompleted();
      }
    };
  }

  @Override
  public StreamObserver<Reading> relay(StreamObserver<Reading> out) {
    return new Requests<>(out) {
      @Override
      public void onNext(Reading reading) {
        out.onNext(reading(reading.getName(), 2 * reading.getValue()));
      }

      @Override
      public void onCompleted() {
        out.onCompleted();
      }
    };
  }

  private abstract static class Requests<O> implements StreamObserver<Reading> {
    final StreamObserver<O> out;

    Requests(StreamObserver<O> out) {
      this.out = out;
    }

    @Override
    public void onError(Throwable t) {
      // The caller is gone, and grpc-java knows it.
    }
  }
}
