/** What classes consist of: properties, and the ways to make an instance. */
@NullMarked
package io.kitgen.processor.model.bean;

import org.jspecify.annotations.NullMarked;
