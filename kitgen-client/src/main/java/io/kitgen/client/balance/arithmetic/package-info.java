/** The arithmetic of balancing, which knows of numbers alone. Not exported: it may change. */
@NullMarked
package io.kitgen.client.balance.arithmetic;

import org.jspecify.annotations.NullMarked;
