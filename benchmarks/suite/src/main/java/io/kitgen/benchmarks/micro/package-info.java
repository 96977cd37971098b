/** What calls and codecs cost in one process, by JMH. */
@NullMarked
package io.kitgen.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
