package io.kitgen.processor.transport.grpc.rpc;

import io.kitgen.processor.generate.code.Skeleton;
import io.kitgen.processor.model.facts.Sides;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.plan.proto.ProtoPlan;
import io.kitgen.processor.spi.GeneratedFile;
import io.kitgen.processor.transport.grpc.part.GrpcPart;
import java.util.stream.Stream;

/** {@code ShopRpc}, where kitgen-rpc can be seen. */
public final class RpcPart implements GrpcPart {

  private static final String MODULE = "kitgen-rpc";

  /** Keeps nothing. */
  public RpcPart() {}

  @Override
  public Stream<GeneratedFile> generate(ServicePlan plan, ProtoPlan proto) {
    return isWanted(plan)
        ? Stream.of(new GeneratedFile.Type(plan.home(), new RpcClass(plan, proto).print()))
        : Stream.empty();
  }

  @Override
  public Stream<GeneratedFile> skeleton(ServicePlan plan, ProtoPlan proto) {
    return isWanted(plan)
        ? Stream.of(
            new GeneratedFile.Type(
                plan.home(), Skeleton.of(new RpcClass(plan, proto).print(), plan.service())))
        : Stream.empty();
  }

  private static boolean isWanted(ServicePlan plan) {
    return Sides.server(plan.service()) && !plan.service().absent().contains(MODULE);
  }
}
