/** Contracts in JSON: the one writer, and the one reader. */
@NullMarked
package io.kitgen.contract.json;

import org.jspecify.annotations.NullMarked;
