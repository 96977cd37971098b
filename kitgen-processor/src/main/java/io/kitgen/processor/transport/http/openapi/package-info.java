/** OpenAPI 3.1: what HTTP carries, for those who do not read Java. */
@NullMarked
package io.kitgen.processor.transport.http.openapi;

import org.jspecify.annotations.NullMarked;
