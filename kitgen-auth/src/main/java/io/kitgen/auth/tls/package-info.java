/** Callers known by the certificates of their connections. */
@NullMarked
package io.kitgen.auth.tls;

import org.jspecify.annotations.NullMarked;
