/** The gate: each rule by sources before and after, and what the user sees of it. */
package io.kitgen.processor.baseline;
