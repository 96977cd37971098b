/** The service, and what is generated of it for any transport. */
@NullMarked
package io.kitgen.samples.split.api;

import org.jspecify.annotations.NullMarked;
