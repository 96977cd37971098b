package io.kitgen.processor.model;

import java.util.List;

/**
 * A parameter of an operation. A leading {@code CallContext} is no parameter but {@link
 * OperationModel#takesContext}.
 *
 * @param name as in the source; read from the contract resource when only a class file is there
 * @param javadoc the text of its {@code @param}, or empty
 */
public record ParameterModel(
    String name, TypeUse type, List<AnnotationModel> annotations, String javadoc, Origin origin) {}
