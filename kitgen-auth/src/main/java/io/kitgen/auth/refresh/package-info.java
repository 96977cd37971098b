/** Values from afar that are kept and renewed; for kitgen's own modules. */
@NullMarked
package io.kitgen.auth.refresh;

import org.jspecify.annotations.NullMarked;
