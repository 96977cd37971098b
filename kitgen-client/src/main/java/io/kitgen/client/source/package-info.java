/**
 * Instances from what needs no library: a fixed list, a file, the names that the JDK resolves; and
 * what can be done to instances from anywhere.
 */
@NullMarked
package io.kitgen.client.source;

import org.jspecify.annotations.NullMarked;
