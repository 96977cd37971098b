/** Clients with policies and a life cycle. */
@NullMarked
package io.kitgen.client;

import org.jspecify.annotations.NullMarked;
