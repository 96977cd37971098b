/** Which handler a request goes to. */
@NullMarked
package io.kitgen.runtime.http.route;

import org.jspecify.annotations.NullMarked;
