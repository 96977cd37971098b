/** Where instances are found and published, as a command line says it. */
@NullMarked
package io.kitgen.samples.discovery;

import org.jspecify.annotations.NullMarked;
