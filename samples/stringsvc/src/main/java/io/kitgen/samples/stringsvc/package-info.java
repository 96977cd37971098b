/** Go kit's first stringsvc: a business error beside the result, at status 200. */
@NullMarked
package io.kitgen.samples.stringsvc;

import org.jspecify.annotations.NullMarked;
