/** Compiles random services, loads them, and calls them in every way that there is. */
package io.kitgen.processor.random.run;
