/** Types of a service that Jackson's databind reads and writes. */
@NullMarked
package io.kitgen.jackson;

import org.jspecify.annotations.NullMarked;
