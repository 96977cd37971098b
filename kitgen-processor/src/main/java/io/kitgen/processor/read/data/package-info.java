/** Reads the types of users: records, enums, classes and sealed types. */
@NullMarked
package io.kitgen.processor.read.data;

import org.jspecify.annotations.NullMarked;
