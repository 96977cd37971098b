/** A generated client of many real servers, of which some go. */
package io.kitgen.testing.fleet;
