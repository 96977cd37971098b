/** Handlers in a container of servlets, beside what else it serves. */
@NullMarked
package io.kitgen.servlet;

import org.jspecify.annotations.NullMarked;
