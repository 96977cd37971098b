package io.kitgen.processor.transport.grpc.proto.value;

import com.palantir.javapoet.ClassName;

/** The types of kitgen-protobuf that generated code names; a test checks that each exists. */
public final class WireNames {

  private static final String PROTOBUF = "io.kitgen.protobuf";
  private static final String WIRE = "io.kitgen.protobuf.wire";

  public static final ClassName CODEC = ClassName.get(PROTOBUF, "ProtoCodec");
  public static final ClassName ERROR = ClassName.get(PROTOBUF, "ProtoError");
  public static final ClassName ERROR_CODEC = ClassName.get(PROTOBUF, "ProtoErrorCodec");
  public static final ClassName EXCEPTION = ClassName.get(PROTOBUF, "ProtoException");
  public static final ClassName OPERATION = ClassName.get(PROTOBUF, "ProtoOperation");

  public static final ClassName JSON = ClassName.get(WIRE, "ProtoJson");
  public static final ClassName READER = ClassName.get(WIRE, "ProtoReader");
  public static final ClassName SIZE = ClassName.get(WIRE, "ProtoSize");
  public static final ClassName TIMES = ClassName.get(WIRE, "ProtoTimes");
  public static final ClassName WRITER = ClassName.get(WIRE, "ProtoWriter");

  private WireNames() {}
}
