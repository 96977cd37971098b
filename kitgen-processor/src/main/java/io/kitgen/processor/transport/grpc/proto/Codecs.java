package io.kitgen.processor.transport.grpc.proto;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.facts.Words;
import io.kitgen.processor.plan.OperationPlan;
import io.kitgen.processor.plan.proto.ProtoMethod;
import io.kitgen.processor.plan.proto.ProtoPayload;
import io.kitgen.processor.plan.proto.ProtoPlan;
import io.kitgen.processor.plan.proto.ProtoType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The codecs that {@code AddServiceProto} has as constants, each with a name of its own. */
final class Codecs {

  private static final String REQUEST = "_REQUEST";
  private static final String RESPONSE = "_RESPONSE";

  private final Set<String> constants = new HashSet<>();
  private final NameAllocator words = new NameAllocator();
  private final List<Codec> all = new ArrayList<>();
  private final Map<String, String> ofMessages = new HashMap<>();

  /**
   * A codec.
   *
   * @param word what its methods are called after
   * @param type of what it reads and writes
   * @param inner where a record stands for its one component: how that is called
   */
  record Codec(String constant, String word, TypeName type, Optional<Inner> inner) {

    /** The component of a record that is the message itself. */
    record Inner(String component, String word) {}
  }

  Codecs(ProtoPlan proto) {
    take("FILE");
    proto.methods().forEach(method -> take(method.operation().constant()));
    proto.errors().forEach(error -> take(error.error().constant()));
    Stream.concat(
            proto.types().stream().map(ProtoType::name),
            proto.errors().stream().map(error -> error.message().name()))
        .distinct()
        .forEach(name -> words.newName(name, new Object()));
    for (ProtoMethod method : proto.methods()) {
      OperationPlan operation = method.operation();
      String parameter = operation.fields().stream().map(f -> f.name()).findFirst().orElse("");
      String result = operation.result().map(r -> r.name()).orElse("");
      add(method.request(), operation.request(), ofRequest(operation), parameter);
      add(method.response(), operation.response(), ofResponse(operation), result);
    }
    for (ProtoType type : proto.types()) {
      if (isOfUser(type)) {
        String constant = take(Words.constant(type.name()));
        ofMessages.put(proto.full(type.name()), constant);
        all.add(new Codec(constant, type.name(), type.type(), Optional.empty()));
      }
    }
  }

  private static boolean isOfUser(ProtoType type) {
    return type instanceof ProtoType.Union
        || (type instanceof ProtoType.Message message && message.source().isPresent());
  }

  private void add(ProtoPayload payload, ClassName record, String constant, String component) {
    if (payload instanceof ProtoPayload.Itself itself) {
      String inner = itself.message().substring(itself.message().lastIndexOf('.') + 1);
      all.add(
          new Codec(
              take(constant),
              words.newName(record.simpleName(), new Object()),
              record,
              Optional.of(new Codec.Inner(component, inner))));
    } else if (payload instanceof ProtoPayload.Fields fields) {
      all.add(fields(fields, constant));
    } else if (payload instanceof ProtoPayload.Messages messages
        && messages.item() instanceof ProtoPayload.Fields fields) {
      Codec codec = fields(fields, constant);
      ofMessages.put(fields.message(), codec.constant());
      all.add(codec);
    }
  }

  private Codec fields(ProtoPayload.Fields fields, String constant) {
    return new Codec(take(constant), fields.type().name(), fields.type().type(), Optional.empty());
  }

  /** A type that is called like an operation gives way to it. */
  private String take(String constant) {
    return constants.add(constant) ? constant : take(constant + "_MESSAGE");
  }

  /** The constant of the codec of requests. */
  static String ofRequest(OperationPlan operation) {
    return operation.constant() + REQUEST;
  }

  /** The constant of the codec of responses. */
  static String ofResponse(OperationPlan operation) {
    return operation.constant() + RESPONSE;
  }

  List<Codec> all() {
    return all;
  }

  /** The constant of the codec for one of many messages, which has this full name. */
  String ofMessage(String fullName) {
    return Optional.ofNullable(ofMessages.get(fullName)).orElseThrow();
  }
}
