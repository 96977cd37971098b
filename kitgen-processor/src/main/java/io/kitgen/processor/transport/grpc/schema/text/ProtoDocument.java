package io.kitgen.processor.transport.grpc.schema.text;

import io.kitgen.processor.plan.ServicePlan;
import io.kitgen.processor.plan.proto.ProtoPlan;
import io.kitgen.processor.spi.GeneratedFile;
import io.kitgen.processor.transport.grpc.part.GrpcPart;
import io.kitgen.processor.transport.grpc.schema.FileSchemas;
import java.util.stream.Stream;

/** The {@code .proto}, from which other languages make their clients. */
public final class ProtoDocument implements GrpcPart {

  // Its paths are those by which files import each other.
  private static final String FOLDER = "META-INF/kitgen/proto/";

  /** Keeps nothing. */
  public ProtoDocument() {}

  @Override
  public Stream<GeneratedFile> generate(ServicePlan plan, ProtoPlan proto) {
    String text = ProtoText.of(FileSchemas.of(plan, proto));
    return Stream.of(new GeneratedFile.Resource(FOLDER + proto.file(), text));
  }
}
