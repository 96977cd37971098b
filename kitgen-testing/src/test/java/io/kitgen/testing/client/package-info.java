/** The generated client and the generated instrumentation, compiled and run. */
package io.kitgen.testing.client;
