package io.kitgen.processor.transport.grpc;

import com.google.auto.service.AutoService;
import io.kitgen.processor.model.ServiceModel;
import io.kitgen.processor.plan.ContractFact;
import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.plan.proto.planning.ProtoPlanner;
import io.kitgen.processor.spi.GeneratedFile;
import io.kitgen.processor.spi.Problem;
import io.kitgen.processor.spi.TransportGenerator;
import io.kitgen.processor.transport.grpc.check.GrpcCheck;
import io.kitgen.processor.transport.grpc.fact.ProtoFacts;
import io.kitgen.processor.transport.grpc.part.GrpcPart;
import io.kitgen.processor.transport.grpc.proto.ProtoPart;
import io.kitgen.processor.transport.grpc.rpc.RpcPart;
import io.kitgen.processor.transport.grpc.schema.text.ProtoDocument;
import io.kitgen.processor.transport.grpc.stub.StubPart;
import java.util.List;
import java.util.stream.Stream;

/**
 * gRPC, gRPC-Web and Connect: {@code AddServiceProto} with the codecs, and the bindings that need
 * it, {@code AddServiceRpc} and {@code AddServiceGrpc}.
 */
@AutoService(TransportGenerator.class)
public final class GrpcTransportGenerator implements TransportGenerator {

  // In the order of their files.
  private static final List<GrpcPart> PARTS =
      List.of(
          // One line each: codecs, document, rpc, stub.
          new ProtoPart(), new ProtoDocument(), new RpcPart(), new StubPart());

  /** Keeps nothing. */
  public GrpcTransportGenerator() {}

  @Override
  public String id() {
    return "grpc";
  }

  @Override
  public String annotation() {
    return "io.kitgen.GrpcApi";
  }

  @Override
  public boolean carriesMessages() {
    return true;
  }

  @Override
  public Stream<Problem> check(ServiceModel service) {
    return GrpcCheck.of(service);
  }

  @Override
  public Stream<ContractFact> contract(ServicePlan plan) {
    return ProtoFacts.of(ProtoPlanner.of(plan));
  }

  @Override
  public Stream<GeneratedFile> generate(ServicePlan plan) {
    return PARTS.stream().flatMap(part -> part.generate(plan, ProtoPlanner.of(plan)));
  }

  @Override
  public Stream<GeneratedFile> skeleton(ServicePlan plan) {
    return PARTS.stream().flatMap(part -> part.skeleton(plan, ProtoPlanner.of(plan)));
  }
}
