package io.kitgen.processor.model.bean;

import io.kitgen.processor.model.TypeUse;

/**
 * A method or field by which generated code takes or sets a property.
 *
 * @param name as in {@code getId}, {@code setId}, {@code id}
 * @param field whether it is a field
 * @param type what it gives or takes
 */
public record Accessor(String name, boolean field, TypeUse type) {}
