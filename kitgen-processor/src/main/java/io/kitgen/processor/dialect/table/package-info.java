/** What each foreign annotation means, as data: a row for each, and in it each of its members. */
@NullMarked
package io.kitgen.processor.dialect.table;

import org.jspecify.annotations.NullMarked;
