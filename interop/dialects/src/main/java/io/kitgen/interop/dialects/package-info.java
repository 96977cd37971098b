/** The same service in the words of several libraries, each interface as its users have it. */
package io.kitgen.interop.dialects;
