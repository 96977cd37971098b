/** What the JVM at hand can do with threads; internal. */
@NullMarked
package io.kitgen.runtime.thread;

import org.jspecify.annotations.NullMarked;
