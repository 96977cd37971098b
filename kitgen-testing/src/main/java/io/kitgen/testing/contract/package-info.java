/** Contracts of services, compared in tests. */
@NullMarked
package io.kitgen.testing.contract;

import org.jspecify.annotations.NullMarked;
