package io.kitgen.processor.sketch;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType;
import io.kitgen.processor.model.OperationModel;
import io.kitgen.processor.model.Origin;
import io.kitgen.processor.model.ServiceDeclaration;
import io.kitgen.processor.model.ServiceModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A service model for tests of rules and plans, made without a compiler. */
public final class SketchedService {

  private final String name;
  private ServiceDeclaration declaration = ServiceDeclaration.PLAIN;
  private final List<OperationModel> operations = new ArrayList<>();
  private final Map<TypeName, DataType> types = new LinkedHashMap<>();
  private final List<String> memberTypes = new ArrayList<>();
  private final List<AnnotationModel> annotations = new ArrayList<>();

  private SketchedService(String name) {
    this.name = name;
  }

  /** The interface {@code demo.<name>}. */
  public static SketchedService service(String name) {
    return new SketchedService(name);
  }

  /** A service called {@code demo.Shop} with these operations. */
  public static ServiceModel shop(SketchedOperation... operations) {
    SketchedService service = service("Shop");
    for (SketchedOperation operation : operations) {
      service.with(operation);
    }
    return service.model();
  }

  public SketchedService declared(ServiceDeclaration declaration) {
    this.declaration = declaration;
    return this;
  }

  public SketchedService with(SketchedOperation operation) {
    operations.add(operation.model());
    return this;
  }

  public SketchedService with(DataType type) {
    types.put(type.name(), type);
    return this;
  }

  public SketchedService annotated(AnnotationModel annotation) {
    annotations.add(annotation);
    return this;
  }

  /** Gives the interface a member type of this simple name. */
  public SketchedService withMemberType(String simpleName) {
    memberTypes.add(simpleName);
    return this;
  }

  public ServiceModel model() {
    ClassName type = ClassName.get("demo", name);
    return new ServiceModel(
        type,
        type,
        declaration,
        true,
        true,
        operations,
        types,
        List.of(),
        Set.copyOf(memberTypes),
        annotations,
        "",
        true,
        Set.of(),
        Origin.UNKNOWN);
  }
}
