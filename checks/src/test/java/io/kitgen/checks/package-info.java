/** The rules of the house, as tests over the sources and the classes of every module. */
@NullMarked
package io.kitgen.checks;

import org.jspecify.annotations.NullMarked;
