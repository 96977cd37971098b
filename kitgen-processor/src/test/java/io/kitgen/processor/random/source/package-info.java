/**
 * Random services as source text: what they are made of, how chance picks it, how it is written.
 */
package io.kitgen.processor.random.source;
