package io.kitgen.processor.transport.grpc.stub;

import com.palantir.javapoet.TypeSpec;
import io.kitgen.processor.generate.code.Skeleton;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.plan.proto.ProtoPlan;
import io.kitgen.processor.spi.GeneratedFile;
import io.kitgen.processor.transport.grpc.part.GrpcPart;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** {@code ShopGrpc}, where kitgen-grpc can be seen. */
public final class StubPart implements GrpcPart {

  private static final String MODULE = "kitgen-grpc";

  /** Keeps nothing. */
  public StubPart() {}

  @Override
  public Stream<GeneratedFile> generate(ServicePlan plan, ProtoPlan proto) {
    return file(plan, proto, type -> type);
  }

  @Override
  public Stream<GeneratedFile> skeleton(ServicePlan plan, ProtoPlan proto) {
    return file(plan, proto, type -> Skeleton.of(type, plan.service()));
  }

  private static Stream<GeneratedFile> file(
      ServicePlan plan, ProtoPlan proto, UnaryOperator<TypeSpec> as) {
    return plan.service().absent().contains(MODULE)
        ? Stream.empty()
        : Stream.of(
            new GeneratedFile.Type(plan.home(), as.apply(new StubClass(plan, proto).print())));
  }
}
