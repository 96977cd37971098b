package io.kitgen.processor.model;

import com.palantir.javapoet.TypeName;

/**
 * A type at one place: a parameter, a result, a component, an argument.
 *
 * @param name as it must be printed, with its type annotations
 * @param key as it compares: the same without annotations, type arguments included
 * @param shape what it is
 * @param nullness what is said about null at this place
 * @param origin its place
 */
public record TypeUse(
    TypeName name, TypeName key, TypeShape shape, Nullness nullness, Origin origin) {}
