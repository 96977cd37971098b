package io.kitgen.processor.model.facts;

import io.kitgen.processor.model.AnnotationModel;
import java.util.List;
import java.util.Optional;

/** The qualified names of our annotations. The processor does not depend on their classes. */
public final class Known {

  public static final String KIT_SERVICE = "io.kitgen.KitService";
  public static final String KIT_BINDING = "io.kitgen.KitBinding";
  public static final String KIT_BINDINGS = "io.kitgen.KitBindings";
  public static final String KIT_TYPE = "io.kitgen.KitType";
  public static final String JSON_POLICY = "io.kitgen.JsonPolicy";
  public static final String OPERATION_NAME = "io.kitgen.OperationName";
  public static final String RESULT_NAME = "io.kitgen.ResultName";
  public static final String BODY = "io.kitgen.Body";
  public static final String HEADER = "io.kitgen.Header";
  public static final String COOKIE = "io.kitgen.Cookie";
  public static final String FORM = "io.kitgen.Form";
  public static final String PART = "io.kitgen.http.Part";
  public static final String CONDITIONAL = "io.kitgen.http.Conditional";
  public static final String STATUS_CODE = "io.kitgen.StatusCode";
  public static final String DEFAULT = "io.kitgen.Default";
  public static final String SKIP = "io.kitgen.Skip";
  public static final String SENSITIVE = "io.kitgen.Sensitive";
  public static final String ERROR_STATUS = "io.kitgen.ErrorStatus";
  public static final String MAP_ERROR = "io.kitgen.MapError";
  public static final String MAP_ERRORS = "io.kitgen.MapErrors";
  public static final String GRPC_API = "io.kitgen.GrpcApi";
  public static final String FIELD_NUMBER = "io.kitgen.FieldNumber";
  public static final String FIXED = "io.kitgen.proto.Fixed";
  public static final String ZIG_ZAG = "io.kitgen.proto.ZigZag";
  public static final String UNSIGNED = "io.kitgen.proto.Unsigned";
  public static final String RESERVED = "io.kitgen.proto.Reserved";

  /** The package of policies. */
  public static final String POLICIES = "io.kitgen.policy";

  public static final String TIMEOUT = "io.kitgen.policy.Timeout";
  public static final String IDEMPOTENT = "io.kitgen.policy.Idempotent";
  public static final String NON_BLOCKING = "io.kitgen.policy.NonBlocking";
  public static final String REQUIRES_SCOPE = "io.kitgen.policy.RequiresScope";
  public static final String WITHOUT = "io.kitgen.policy.Without";
  public static final String IDEMPOTENCY_KEY = "io.kitgen.policy.IdempotencyKey";

  private Known() {}

  /** Whether {@code annotations} has one of the qualified name {@code type}. */
  public static boolean has(List<AnnotationModel> annotations, String type) {
    return AnnotationModel.find(annotations, type).isPresent();
  }

  /** The text of {@code member} where it was written and is not empty. */
  public static Optional<String> text(
      List<AnnotationModel> annotations, String type, String member) {
    return AnnotationModel.find(annotations, type)
        .map(annotation -> annotation.text(member, ""))
        .filter(text -> !text.isEmpty());
  }
}
