/** What a transport of a third party is written against. */
@NullMarked
package io.kitgen.processor.spi;

import org.jspecify.annotations.NullMarked;
