/** The API of somebody else, called by a generated client. */
@NullMarked
package io.kitgen.samples.github;

import org.jspecify.annotations.NullMarked;
