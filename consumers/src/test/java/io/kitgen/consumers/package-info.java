/** Builds projects as users have them, with the packaged jars. */
package io.kitgen.consumers;
