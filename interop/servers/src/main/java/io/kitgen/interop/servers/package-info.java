/**
 * Real servers and tools of the system, for tests: each on free ports, with its data in a folder of
 * its own.
 */
@NullMarked
package io.kitgen.interop.servers;

import org.jspecify.annotations.NullMarked;
