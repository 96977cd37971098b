package io.kitgen.processor.write;

/**
 * A file that can be written as it is.
 *
 * @param name the qualified name of a type, or the path of a resource
 * @param isType whether it is a type
 */
public record SourceFile(String name, boolean isType, String text) {}
