/** What becomes of calls when processes, registries and networks fail. */
@NullMarked
package io.kitgen.interop.discovery;

import org.jspecify.annotations.NullMarked;
