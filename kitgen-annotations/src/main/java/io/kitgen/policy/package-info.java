/** Policies of an operation: what a client and a server may assume, retry and wait for. */
@NullMarked
package io.kitgen.policy;

import org.jspecify.annotations.NullMarked;
