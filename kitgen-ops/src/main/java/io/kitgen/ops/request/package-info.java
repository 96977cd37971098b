/** Ids by which the logs of several services are searched for one request. */
@NullMarked
package io.kitgen.ops.request;

import org.jspecify.annotations.NullMarked;
