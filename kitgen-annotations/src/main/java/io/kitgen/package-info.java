/**
 * The annotations that describe a service, and the codes of its errors: {@code import io.kitgen.*;}
 * is all that an interface needs. Policies are in {@link io.kitgen.policy}.
 */
@NullMarked
package io.kitgen;

import org.jspecify.annotations.NullMarked;
