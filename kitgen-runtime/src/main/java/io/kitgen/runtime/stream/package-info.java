/** Where the messages of requests and responses are that have many: facts of operations. */
@NullMarked
package io.kitgen.runtime.stream;

import org.jspecify.annotations.NullMarked;
