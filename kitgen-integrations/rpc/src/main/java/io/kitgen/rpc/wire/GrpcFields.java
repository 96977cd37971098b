package io.kitgen.rpc.wire;

import io.kitgen.runtime.http.Headers;
import java.util.List;

/** The header fields and trailers of gRPC. */
public final class GrpcFields {

  /** The number of the code. */
  public static final String STATUS = "grpc-status";

  /** The sentence, percent-encoded. */
  public static final String MESSAGE = "grpc-message";

  /** The {@code google.rpc.Status}, in base64. */
  public static final String DETAILS = "grpc-status-details-bin";

  /** How messages are compressed that say so. */
  public static final String ENCODING = "grpc-encoding";

  /** How messages may be compressed that come back. */
  public static final String ACCEPT_ENCODING = "grpc-accept-encoding";

  /** The trailers of a call that went well, the same object each time. */
  public static final Headers OK = Headers.parsed(List.of(STATUS, "0"));

  private GrpcFields() {}
}
