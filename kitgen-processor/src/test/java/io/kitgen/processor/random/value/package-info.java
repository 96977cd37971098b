/** Random values of the types of random services, and when two of them are the same. */
package io.kitgen.processor.random.value;
