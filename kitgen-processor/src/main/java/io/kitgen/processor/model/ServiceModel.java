package io.kitgen.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One service interface as the user wrote it, free of the compiler's own model.
 *
 * @param type the interface
 * @param typeName how the interface is written in generated code (itself; a service has no type
 *     variables of its own)
 * @param declaration what Java says of it
 * @param isPublic whether generated types are public too
 * @param nullMarked whether the interface stands in {@code @NullMarked} code
 * @param operations supertypes first, then in source order
 * @param types every record and enum that parameters, results and errors reach, by its bound name
 * @param codecs the codecs of {@code @KitService(codecs)}, as written
 * @param memberTypes the simple names of the types that are members of the interface, declared or
 *     inherited: they hide imports in classes that implement it
 * @param annotations on the interface
 * @param javadoc its comment without block tags, or empty
 * @param generatedAnnotation whether {@code javax.annotation.processing.Generated} can be seen from
 *     the interface's module
 * @param absent the optional modules of kitgen that cannot be seen from the interface's module, by
 *     artifact: {@code kitgen-resilience}
 * @param origin its place
 */
public record ServiceModel(
    ClassName type,
    TypeName typeName,
    ServiceDeclaration declaration,
    boolean isPublic,
    boolean nullMarked,
    List<OperationModel> operations,
    Map<TypeName, DataType> types,
    List<CodecUse> codecs,
    Set<String> memberTypes,
    List<AnnotationModel> annotations,
    String javadoc,
    boolean generatedAnnotation,
    Set<String> absent,
    Origin origin) {

  /**
   * A class that was given as a codec.
   *
   * @param target the type that it is for; empty where it does not say so
   * @param objection why it cannot be one: completes "… cannot be a codec: "
   */
  public record CodecUse(
      ClassName type,
      Optional<TypeName> target,
      Optional<TypeShape.Coded.Codec> codec,
      Optional<String> objection) {}
}
