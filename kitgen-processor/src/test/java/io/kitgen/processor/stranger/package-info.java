/** Transports as a third party would write them, to be found on a processor path. */
package io.kitgen.processor.stranger;
