/** What a server can be asked, as tools ask for it: server reflection. */
@NullMarked
package io.kitgen.rpc.reflection;

import org.jspecify.annotations.NullMarked;
