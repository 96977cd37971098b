/** The annotations that describe a service, and the codes of its errors. */
@NullMarked
package io.kitgen;

import org.jspecify.annotations.NullMarked;
