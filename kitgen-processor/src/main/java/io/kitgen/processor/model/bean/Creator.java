package io.kitgen.processor.model.bean;

import io.kitgen.processor.model.AnnotationModel;
import io.kitgen.processor.model.DataType.Member;
import io.kitgen.processor.model.Origin;
import java.util.List;
import java.util.Optional;

/**
 * A constructor or a static method that makes an instance.
 *
 * @param factory the name of the method; empty for a constructor
 * @param parameters in order, merged with the properties of their names; one of which nothing says
 *     the name is called {@code ""}
 * @param accessible whether generated code can call it
 * @param annotations on it
 */
public record Creator(
    Optional<String> factory,
    List<Member> parameters,
    boolean accessible,
    List<AnnotationModel> annotations,
    Origin origin) {}
