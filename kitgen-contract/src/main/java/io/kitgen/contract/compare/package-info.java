/** What of a contract breaks those who rely on an earlier one. */
@NullMarked
package io.kitgen.contract.compare;

import org.jspecify.annotations.NullMarked;
