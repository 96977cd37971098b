/** Paths and methods: what a request line may be, and which operation it belongs to. */
@NullMarked
package io.kitgen.processor.transport.http.route;

import org.jspecify.annotations.NullMarked;
