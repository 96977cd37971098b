/** HTTP engines on what the JDK brings: a server and a client. */
@NullMarked
package io.kitgen.jdk;

import org.jspecify.annotations.NullMarked;
