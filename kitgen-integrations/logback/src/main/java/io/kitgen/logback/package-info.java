/** logfmt and JSON layouts for Logback. */
@NullMarked
package io.kitgen.logback;

import org.jspecify.annotations.NullMarked;
