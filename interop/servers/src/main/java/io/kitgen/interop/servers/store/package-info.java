/** Real servers that keep what they are given, for tests. */
@NullMarked
package io.kitgen.interop.servers.store;

import org.jspecify.annotations.NullMarked;
