/** What can break, for whom, and what was accepted. */
@NullMarked
package io.kitgen.contract.rule;

import org.jspecify.annotations.NullMarked;
