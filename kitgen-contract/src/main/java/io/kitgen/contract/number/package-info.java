/** What transports promise that send numbers in place of names: messages and enums. */
@NullMarked
package io.kitgen.contract.number;

import org.jspecify.annotations.NullMarked;
