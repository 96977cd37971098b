/**
 * The processor against services that chance makes: accepted ones run, all others are explained.
 */
package io.kitgen.processor.random;
