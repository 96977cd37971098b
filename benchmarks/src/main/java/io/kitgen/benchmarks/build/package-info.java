/** What kitgen costs in a build: compilations with it and without it, each in a JVM of its own. */
@NullMarked
package io.kitgen.benchmarks.build;

import org.jspecify.annotations.NullMarked;
