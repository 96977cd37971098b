package io.kitgen.processor.discover;

import javax.lang.model.element.Element;

/**
 * A type that does not exist, or is not whole yet.
 *
 * @param name its simple name
 * @param element what names it, or the type itself
 * @param exists whether it is there and lacks what Lombok will add
 */
public record MissingType(String name, Element element, boolean exists) {}
