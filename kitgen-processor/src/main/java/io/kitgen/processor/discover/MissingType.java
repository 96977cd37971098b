package io.kitgen.processor.discover;

import javax.lang.model.element.Element;

/**
 * A type that does not exist, or does not exist yet.
 *
 * @param name its simple name
 * @param element what names it
 */
public record MissingType(String name, Element element) {}
