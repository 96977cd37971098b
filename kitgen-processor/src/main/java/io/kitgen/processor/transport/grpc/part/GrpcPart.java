package io.kitgen.processor.transport.grpc.part;

import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.plan.proto.ProtoPlan;
import io.kitgen.processor.spi.GeneratedFile;
import java.util.stream.Stream;

/**
 * One part of what is generated for a service over gRPC: the codecs, the {@code .proto}, a binding.
 * A pure function, which prints nothing where the module that it needs is absent.
 */
public interface GrpcPart {

  /** The files for {@code plan}, whose Protocol Buffers are {@code proto}. */
  Stream<GeneratedFile> generate(ServicePlan plan, ProtoPlan proto);

  /** The same types with bodies that throw, for a service with errors; none by default. */
  default Stream<GeneratedFile> skeleton(ServicePlan plan, ProtoPlan proto) {
    return Stream.empty();
  }
}
