/** How bodies that are no JSON lie in HTTP messages; for generated code. */
@NullMarked
package io.kitgen.http.binding;

import org.jspecify.annotations.NullMarked;
