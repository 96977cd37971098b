package io.kitgen.rpc.health;

import io.kitgen.protobuf.ProtoFile;
import io.kitgen.protobuf.ProtoOperation;
import io.kitgen.rpc.health.HealthMessages.CheckRequest;
import io.kitgen.rpc.health.HealthMessages.CheckResponse;
import io.kitgen.rpc.health.HealthMessages.ListRequest;
import io.kitgen.rpc.health.HealthMessages.ListResponse;
import io.kitgen.rpc.health.HealthMessages.WatchResponse;
import io.kitgen.runtime.Operation;
import io.kitgen.runtime.stream.ResponseStream;
import java.util.List;

/** {@code grpc.health.v1.Health}, as every server of gRPC has it. */
public final class HealthProto {

  /** The full name of the service. */
  public static final String SERVICE = "grpc.health.v1.Health";

  /** What protoc makes of {@code grpc/health/v1/health.proto}. */
  public static final ProtoFile FILE =
      ProtoFile.of(
          "grpc/health/v1/health.proto",
          List.of(),
          "\n\033grpc/health/v1/health.proto\022\016grpc.health.v1\".\n\022HealthCheckR"
              + "equest\022\030\n\007service\030\001 \001(\011R\007service\"\261\001\n\023Hea"
              + "lthCheckResponse\022I\n\006status\030\001 \001(\01621.grpc.health.v1.HealthC"
              + "heckResponse.ServingStatusR\006status\"O\n\015ServingStatus\022\013\n\007UNK"
              + "NOWN\020\000\022\013\n\007SERVING\020\001\022\017\n\013NOT_SERVING\020\002\022"
              + "\023\n\017SERVICE_UNKNOWN\020\003\"\023\n\021HealthListRequest\"\304\001\n\022"
              + "HealthListResponse\022L\n\010statuses\030\001 \003(\01320.grpc.health.v1.Hea"
              + "lthListResponse.StatusesEntryR\010statuses\032`\n\015StatusesEntry\022\020\n"
              + "\003key\030\001 \001(\011R\003key\0229\n\005value\030\002 \001(\0132#.grpc.h"
              + "ealth.v1.HealthCheckResponseR\005value:\0028\0012\375\001\n\006Health\022P\n"
              + "\005Check\022\".grpc.health.v1.HealthCheckRequest\032#.grpc.health.v1.Health"
              + "CheckResponse\022M\n\004List\022!.grpc.health.v1.HealthListRequest\032\".grp"
              + "c.health.v1.HealthListResponse\022R\n\005Watch\022\".grpc.health.v1.HealthCh"
              + "eckRequest\032#.grpc.health.v1.HealthCheckResponse0\001b\006proto3");

  /** How a service is. */
  public static final ProtoOperation<CheckRequest, CheckResponse> CHECK =
      ProtoOperation.of(
              Operation.of("health", "check", CheckRequest.class, CheckResponse.class)
                  .idempotent()
                  .build(),
              FILE,
              SERVICE,
              "Check")
          .request(HealthCodecs.CHECK_REQUEST)
          .response(HealthCodecs.CHECK_RESPONSE)
          .build();

  /** How all services are. */
  public static final ProtoOperation<ListRequest, ListResponse> LIST =
      ProtoOperation.of(
              Operation.of("health", "list", ListRequest.class, ListResponse.class)
                  .idempotent()
                  .build(),
              FILE,
              SERVICE,
              "List")
          .request(HealthCodecs.LIST_REQUEST)
          .response(HealthCodecs.LIST_RESPONSE)
          .build();

  /** How a service is from now on. */
  public static final ProtoOperation<CheckRequest, WatchResponse> WATCH =
      ProtoOperation.of(
              Operation.of("health", "watch", CheckRequest.class, WatchResponse.class)
                  .idempotent()
                  .responseStream(
                      new ResponseStream<>(
                          CheckResponse.class, WatchResponse::statuses, WatchResponse::new))
                  .build(),
              FILE,
              SERVICE,
              "Watch")
          .request(HealthCodecs.CHECK_REQUEST)
          .responseMessages(
              HealthCodecs.CHECK_RESPONSE, WatchResponse::new, WatchResponse::statuses)
          .build();

  private HealthProto() {}
}
