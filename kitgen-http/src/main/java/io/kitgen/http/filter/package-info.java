/**
 * Filters around HTTP handlers, of servers and clients: a function from handler to handler, put
 * around one by {@link io.kitgen.runtime.http.HttpHandler#with}.
 */
@NullMarked
package io.kitgen.http.filter;

import org.jspecify.annotations.NullMarked;
