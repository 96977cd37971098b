/** What two readers of the same bytes, and a writer and a reader, understand differently. */
package io.kitgen.interop.http.fuzz;
