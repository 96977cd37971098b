/** What a client shows to be let in, and where it gets its tokens from. */
@NullMarked
package io.kitgen.auth.client;

import org.jspecify.annotations.NullMarked;
